package org.carec.ecert.signature;

import java.util.HashSet;
import java.util.Set;

/**
 * Which signed attributes must stand in a SignerInfo, and which may stand beside them.
 *
 * @param required each of these
 * @param optional none but these besides
 */
record ExpectedAttributes(Set<Oid> required, Set<Oid> optional) {

    /** ETSI EN 319 142-1, clause 6.3. */
    private static final Set<Oid> BASELINE = Set.of(Oid.CONTENT_TYPE, Oid.MESSAGE_DIGEST, Oid.SIGNING_CERTIFICATE_V2);

    /** ISO 32000-1, clause 12.8.3.3: claims that prove nothing, and the algorithms once more, which are compared. */
    private static final Set<Oid> OF_PKCS7 =
            Set.of(Oid.SIGNING_TIME, Oid.ADBE_REVOCATION_INFO, Oid.CMS_ALGORITHM_PROTECTION);

    static ExpectedAttributes and(Set<Oid> optional) {
        return new ExpectedAttributes(BASELINE, optional);
    }

    private static final ExpectedAttributes STRICT = new ExpectedAttributes(BASELINE, Set.of());

    static ExpectedAttributes of(SubFilter subFilter, VerificationProfile profile) {
        if (profile.relaxations().isEmpty()) {
            return STRICT;
        }
        Set<Oid> required = new HashSet<>(BASELINE);
        Set<Oid> optional = new HashSet<>();
        if (profile.allows(Relaxation.SIGNING_CERTIFICATE_V2_ABSENT) && required.remove(Oid.SIGNING_CERTIFICATE_V2)) {
            optional.add(Oid.SIGNING_CERTIFICATE_V2);
        }
        if (profile.allows(Relaxation.ADBE_PKCS7_DETACHED) && subFilter == SubFilter.ADBE_PKCS7_DETACHED) {
            optional.addAll(OF_PKCS7);
        }
        return new ExpectedAttributes(Set.copyOf(required), Set.copyOf(optional));
    }

    boolean allows(Oid oid) {
        return required.contains(oid) || optional.contains(oid);
    }
}
