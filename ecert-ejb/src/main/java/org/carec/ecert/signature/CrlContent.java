package org.carec.ecert.signature;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A CertificateList taken apart (RFC 5280, clause 5.1): version 2, a next update, a number, canonical, and nothing in it that we do not
 * understand. Who signed it is not checked here.
 *
 * @param issuer Name
 * @param entries the revoked certificates
 * @param scope for which certificates it is made
 */
record CrlContent(
        SignedContent signed,
        Der issuer,
        Instant thisUpdate,
        Instant nextUpdate,
        RevokedEntries entries,
        CrlScope scope,
        BigInteger number) {

    static CrlContent of(byte[] octets) {
        SignedContent signed =
                SignedContent.of(Der.exactly(octets).require(Der.SEQUENCE).children(3, 3));
        DerRules.requireCanonical(signed.algorithm());
        List<Der> fields = signed.content().children(6, 7); // next update and extensions are required, revoked ones not
        if (!fields.get(0).isSmallInteger(1) || !fields.get(1).sameOctets(signed.algorithm())) {
            throw signed.content().malformed();
        }
        fields.subList(0, 5).forEach(DerRules::requireCanonical);
        RevokedEntries entries = fields.size() == 7 ? RevokedEntries.of(fields.get(5)) : RevokedEntries.NONE;
        List<Extension> extensions = extensions(fields.get(fields.size() - 1));
        Instant thisUpdate = DerTime.of(fields.get(3));
        Instant nextUpdate = DerTime.of(fields.get(4));
        if (nextUpdate.isBefore(thisUpdate)) {
            throw fields.get(4).malformed();
        }
        return new CrlContent(
                signed,
                fields.get(2).require(Der.SEQUENCE),
                thisUpdate,
                nextUpdate,
                entries,
                CrlScope.of(extensions),
                number(extensions).orElseThrow(signed.content()::malformed));
    }

    private static List<Extension> extensions(Der field) {
        Der list = field.require(Der.CONTEXT_0).only();
        DerRules.requireCanonical(list);
        List<Extension> extensions = Extension.all(list);
        if (Extension.find(extensions, Oid.DELTA_CRL_INDICATOR).isPresent()) {
            throw new Refusal(RevocationFault.CRL_IS_DELTA, "CMS offset " + list.start());
        }
        for (Extension extension : extensions) {
            if (extension.critical() && !extension.oid().isOid(Oid.ISSUING_DISTRIBUTION_POINT)) {
                throw new Refusal(RevocationFault.CRL_EXTENSION_UNKNOWN, "CMS offset " + list.start());
            }
        }
        return extensions;
    }

    /** CRL number, of at most 20 octets (clause 5.2.3). */
    private static Optional<BigInteger> number(List<Extension> extensions) {
        return Extension.find(extensions, Oid.CRL_NUMBER).map(extension -> {
            Der number = extension.parsed().require(Der.INTEGER);
            if (number.end() - number.content() > 20 || number.data()[number.content()] < 0) {
                throw number.malformed();
            }
            return new BigInteger(number.value());
        });
    }

    RevocationStatement statement(Der serial) {
        return new RevocationStatement(
                thisUpdate, nextUpdate, entries.find(serial), Optional.of(number), Optional.empty());
    }
}
