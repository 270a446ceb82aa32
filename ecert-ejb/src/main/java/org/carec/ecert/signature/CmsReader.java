package org.carec.ecert.signature;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes a SignedData apart, field by field and tag by tag (RFC 5652, clause 5.1; profile, section E). */
final class CmsReader {

    private final Oid contentType;

    /**
     * For one kind of content.
     *
     * @param contentType id-data, for a signature whose content stands outside; anything else, for content inside
     */
    CmsReader(Oid contentType) {
        this.contentType = contentType;
    }

    /** The same of a CMS that may be in BER, where the profile allows it; offsets are then those of its DER. */
    CmsSignature readPadded(byte[] contents, VerificationProfile profile) {
        return readPadded(profile.allows(Relaxation.BER_ENCODING) ? BerCms.inDer(contents) : contents);
    }

    /** The CMS at the beginning of {@code /Contents}: what pads it must be zero octets. */
    CmsSignature readPadded(byte[] contents) {
        Der whole = Der.read(contents, 0, contents.length);
        requireZeros(contents, whole.end());
        return read(whole);
    }

    /** All are zero when the first is and each is like the one before it, which is compared many at a time. */
    private static void requireZeros(byte[] contents, int from) {
        if (from == contents.length) {
            return;
        }
        int last = contents.length - 1;
        int alike = Arrays.mismatch(contents, from, last, contents, from + 1, last + 1);
        if (contents[from] != 0 || alike >= 0) {
            int other = contents[from] != 0 ? from : from + alike + 1;
            throw new Refusal(CmsFault.PADDING_NOT_ZERO, "CMS offset " + other);
        }
    }

    CmsSignature read(Der whole) {
        DerRules.requireCanonical(whole);
        List<Der> info = whole.require(Der.SEQUENCE).children(2, 2);
        if (!info.get(0).isOid(Oid.SIGNED_DATA)) {
            throw info.get(0).malformed();
        }
        List<Der> data =
                info.get(1).require(Der.CONTEXT_0).only().require(Der.SEQUENCE).children(4, 6);
        Optional<Der> content = content(data.get(2).require(Der.SEQUENCE));
        Der certificates = data.get(3).require(Der.CONTEXT_0);
        DerRules.requireSorted(certificates.children());
        if (data.size() == 6 || data.get(4).is(Der.CONTEXT_1)) {
            throw new Refusal(
                    CmsFault.CRLS_NOT_ALLOWED, "CMS offset " + data.get(4).start());
        }
        return signer(data, content, certificates);
    }

    private static void requireVersion(Der version, int expected) {
        if (!version.isSmallInteger(expected)) {
            throw new Refusal(CmsFault.VERSION_WRONG, "CMS offset " + version.start());
        }
    }

    private Optional<Der> content(Der encapsulated) {
        List<Der> parts = encapsulated.children(1, 2);
        if (!parts.get(0).isOid(contentType)) {
            throw new Refusal(
                    CmsFault.CONTENT_TYPE_WRONG, "CMS offset " + parts.get(0).start());
        }
        boolean inside = contentType != Oid.DATA;
        if (inside != (parts.size() == 2)) {
            throw new Refusal(CmsFault.CONTENT_INSIDE, "CMS offset " + encapsulated.start());
        }
        return inside
                ? Optional.of(parts.get(1).require(Der.CONTEXT_0).only().require(Der.OCTET_STRING))
                : Optional.empty();
    }

    private CmsSignature signer(List<Der> data, Optional<Der> content, Der certificates) {
        List<Der> signers = data.get(4).require(Der.SET).children();
        if (signers.size() != 1) {
            throw new Refusal(
                    CmsFault.NOT_ONE_SIGNER, "CMS offset " + data.get(4).start());
        }
        List<Der> info = signers.get(0).require(Der.SEQUENCE).children(5, 7);
        Der id = info.get(1);
        boolean byKey = id.is(Der.IMPLICIT_0);
        requireVersion(info.get(0), byKey ? 3 : 1);
        requireVersion(data.get(0), byKey || content.isPresent() ? 3 : 1);
        Digest digest = Digest.require(info.get(2));
        if (Digest.require(data.get(1).require(Der.SET).only()) != digest) {
            throw new Refusal(
                    CmsFault.DIGESTS_DIFFER, "CMS offset " + data.get(1).start());
        }
        if (info.size() < 6 || !info.get(3).is(Der.CONTEXT_0)) {
            throw new Refusal(
                    CmsFault.ATTRIBUTE_MISSING, "CMS offset " + info.get(3).start());
        }
        Der unsigned = info.size() == 7 ? info.get(6).require(Der.CONTEXT_1) : null;
        return new CmsSignature(
                content,
                certificates.children(),
                id,
                digest,
                info.get(3),
                info.get(4).require(Der.SEQUENCE),
                info.get(5).require(Der.OCTET_STRING).value(),
                unsigned == null ? List.of() : unsigned.children(1, 16));
    }
}
