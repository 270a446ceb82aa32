package org.carec.ecert.signature;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The signed attributes of a SignerInfo (RFC 5652, clause 11; ETSI EN 319 122-1, clause 5): sorted, none twice, one value
 * each, and none but those expected.
 */
final class SignedAttributes {

    private final Map<Oid, Der> values = new HashMap<>();

    /**
     * @param alsoAllowed what may stand there beside the three required attributes
     */
    static SignedAttributes read(Der element, Set<Oid> alsoAllowed) {
        return read(element, ExpectedAttributes.and(alsoAllowed));
    }

    static SignedAttributes read(Der element, ExpectedAttributes expected) {
        SignedAttributes attributes = new SignedAttributes();
        List<Der> children = element.children();
        for (Der child : children) {
            attributes.add(child, expected);
        }
        DerRules.requireSorted(children);
        for (Oid oid : expected.required()) {
            if (!attributes.values.containsKey(oid)) {
                throw new Refusal(CmsFault.ATTRIBUTE_MISSING, oid.dotted());
            }
        }
        return attributes;
    }

    private void add(Der attribute, ExpectedAttributes expected) {
        List<Der> parts = attribute.require(Der.SEQUENCE).children(2, 2);
        Oid oid = known(parts.get(0));
        if (!expected.allows(oid)) {
            throw new Refusal(CmsFault.ATTRIBUTE_NOT_ALLOWED, oid.dotted());
        }
        List<Der> single = parts.get(1).require(Der.SET).children();
        if (single.size() != 1 || values.put(oid, single.get(0)) != null) {
            throw new Refusal(CmsFault.ATTRIBUTE_TWICE, oid.dotted());
        }
    }

    private static Oid known(Der type) {
        for (Oid oid : Oid.values()) {
            if (type.isOid(oid)) {
                return oid;
            }
        }
        throw new Refusal(CmsFault.ATTRIBUTE_NOT_ALLOWED, "CMS offset " + type.start());
    }

    void requireContentType(Oid type) {
        Der value = values.get(Oid.CONTENT_TYPE);
        if (!value.isOid(type)) {
            throw new Refusal(CmsFault.CONTENT_TYPE_WRONG, "CMS offset " + value.start());
        }
    }

    /** Compared in constant time. */
    void requireDigest(byte[] computed) {
        Der value = values.get(Oid.MESSAGE_DIGEST).require(Der.OCTET_STRING);
        if (!MessageDigest.isEqual(value.value(), computed)) {
            throw new Refusal(CmsFault.DIGEST_DIFFERS, "CMS offset " + value.start());
        }
    }

    /**
     * SigningCertificateV2 (RFC 5035, clause 3): its first entry must be this certificate; further entries and policies
     * are signed claims we do not use. Whether it may be left out was asked in reading.
     */
    void requireCertificate(Certificate certificate) {
        Der value = values.get(Oid.SIGNING_CERTIFICATE_V2);
        if (value == null) {
            return;
        }
        List<Der> parts = value.require(Der.SEQUENCE).children(1, 2);
        List<Der> entries = parts.get(0).require(Der.SEQUENCE).children();
        if (entries.isEmpty() || !CertificateReference.of(entries.get(0)).names(certificate)) {
            throw new Refusal(CmsFault.OTHER_CERTIFICATE, "CMS offset " + value.start());
        }
    }

    /** CMSAlgorithmProtection (RFC 6211, clause 2): where it stands, it names the algorithms that the SignerInfo names. */
    void requireAlgorithms(CmsSignature cms) {
        Der value = values.get(Oid.CMS_ALGORITHM_PROTECTION);
        if (value == null) {
            return;
        }
        List<Der> named = value.require(Der.SEQUENCE).children(2, 2);
        byte[] algorithm = cms.algorithm().octets();
        algorithm[0] = (byte) Der.CONTEXT_1;
        boolean same = Digest.of(named.get(0)).equals(Optional.of(cms.digest()))
                && named.get(1).sameOctets(algorithm);
        if (!same) {
            throw new Refusal(CmsFault.OTHER_ALGORITHMS, "CMS offset " + value.start());
        }
    }
}
