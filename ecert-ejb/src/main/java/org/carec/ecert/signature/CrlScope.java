package org.carec.ecert.signature;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For which certificates a list is made (issuing distribution point, RFC 5280, clause 5.2.5). A list for some reasons only, or for
 * certificates that other CAs issued, is not read at all; one for a part of the CA's certificates counts for those that belong to that part.
 *
 * @param point the extension's element; empty for a list of everything its CA issued
 */
record CrlScope(Optional<Der> point) {

    private static final int NAME = 0xa0;
    private static final int USERS_ONLY = 0x81;
    private static final int AUTHORITIES_ONLY = 0x82;
    private static final int INDIRECT = 0x84;
    private static final String DISTRIBUTION_POINTS = "2.5.29.31";

    static CrlScope of(List<Extension> extensions) {
        Optional<Der> point = Extension.find(extensions, Oid.ISSUING_DISTRIBUTION_POINT)
                .map(extension -> extension.parsed().require(Der.SEQUENCE));
        point.ifPresent(CrlScope::requireKnown);
        return new CrlScope(point);
    }

    private static void requireKnown(Der point) {
        int last = 0;
        for (Der part : point.children(1, 6)) {
            if (part.is(INDIRECT)) {
                throw new Refusal(RevocationFault.CRL_IS_INDIRECT, "CMS offset " + part.start());
            }
            boolean known = part.is(NAME) || ((part.is(USERS_ONLY) || part.is(AUTHORITIES_ONLY)) && isTrue(part));
            if (!known) { // some reasons only, attribute certificates only, or a false that DER leaves out
                throw new Refusal(RevocationFault.CRL_IS_PARTIAL, "CMS offset " + part.start());
            }
            if ((part.tag() & 0x1f) < last) {
                throw point.malformed();
            }
            last = (part.tag() & 0x1f) + 1;
        }
    }

    private static boolean isTrue(Der flag) {
        return flag.end() - flag.content() == 1 && flag.data()[flag.content()] == -1;
    }

    void requireCovers(Certificate certificate) {
        if (point.isEmpty()) {
            return;
        }
        boolean authority = certificate.x509().getBasicConstraints() >= 0;
        boolean covers = point.stream()
                .flatMap(known -> known.children().stream())
                .allMatch(part -> switch (part.tag()) {
                    case USERS_ONLY -> !authority;
                    case AUTHORITIES_ONLY -> authority;
                    default -> points(certificate).anyMatch(name -> names(part).anyMatch(name::sameOctets));
                });
        if (!covers) {
            throw new Refusal(RevocationFault.CRL_IS_PARTIAL, "certificate of " + certificate.subject());
        }
    }

    /** For lists that are kept one a CA: a list of CAs only would take the place of the one that signers stand on. */
    void requireSigners() {
        point.stream().flatMap(known -> known.children().stream()).forEach(part -> {
            if (part.is(AUTHORITIES_ONLY)) {
                throw new Refusal(RevocationFault.CRL_IS_PARTIAL, "CMS offset " + part.start());
            }
        });
    }

    /** Where the certificate says that its CA's list for all reasons stands. */
    private static Stream<Der> points(Certificate certificate) {
        byte[] extension = certificate.x509().getExtensionValue(DISTRIBUTION_POINTS);
        if (extension == null) {
            return Stream.empty();
        }
        Der points =
                Der.exactly(Der.exactly(extension).require(Der.OCTET_STRING).value());
        DerRules.requireCanonical(points);
        return points.require(Der.SEQUENCE).children().stream()
                .map(point -> point.require(Der.SEQUENCE).children())
                .filter(parts -> parts.size() == 1 && parts.get(0).is(NAME))
                .flatMap(parts -> names(parts.get(0)));
    }

    /** The full names of a DistributionPointName; a name relative to the issuer is not read. */
    private static Stream<Der> names(Der distributionPoint) {
        return distributionPoint.children(1, 1).stream()
                .filter(name -> name.is(NAME))
                .flatMap(name -> name.children().stream());
    }
}
