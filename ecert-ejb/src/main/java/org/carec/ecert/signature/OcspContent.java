package org.carec.ecert.signature;

import java.time.Instant;
import java.util.List;

/**
 * A successful basic OCSPResponse taken apart (RFC 6960, clause 4.2.1): canonical, and nothing critical in it. Who signed it is not checked here.
 *
 * @param responder ResponderID
 * @param responses the SingleResponses
 * @param certificates what the answer brings along to verify it with
 */
record OcspContent(
        SignedContent signed, Der responder, Instant producedAt, List<Der> responses, List<Certificate> certificates) {

    private static final int BY_KEY = 0xa2;
    private static final byte[] SUCCESSFUL = {0x0a, 1, 0};

    static OcspContent of(byte[] octets) {
        Der whole = Der.exactly(octets);
        DerRules.requireCanonical(whole);
        List<Der> fields = whole.require(Der.SEQUENCE).children(1, 2);
        if (!fields.get(0).sameOctets(SUCCESSFUL) || fields.size() != 2) {
            throw whole.malformed();
        }
        List<Der> kind = fields.get(1)
                .require(Der.CONTEXT_0)
                .only()
                .require(Der.SEQUENCE)
                .children(2, 2);
        if (!kind.get(0).isOid(Oid.OCSP_BASIC)) {
            throw whole.malformed();
        }
        return basic(Der.exactly(kind.get(1).require(Der.OCTET_STRING).value()));
    }

    private static OcspContent basic(Der basic) {
        DerRules.requireCanonical(basic);
        List<Der> parts = basic.require(Der.SEQUENCE).children(3, 4);
        SignedContent signed = SignedContent.of(parts);
        List<Der> data = signed.content().children(3, 4); // version 1 is the default and left out
        Der responder = data.get(0);
        if (!responder.is(Der.CONTEXT_1) && !responder.is(BY_KEY)) {
            throw responder.malformed();
        }
        if (data.size() == 4) {
            requireNothingCritical(data.get(3).require(Der.CONTEXT_1).only());
        }
        List<Certificate> certificates = parts.size() < 4
                ? List.of()
                : parts.get(3).require(Der.CONTEXT_0).only().require(Der.SEQUENCE).children(0, 8).stream()
                        .map(Certificate::of)
                        .toList();
        return new OcspContent(
                signed,
                responder.only(),
                DerTime.generalized(data.get(1)),
                data.get(2).require(Der.SEQUENCE).children(1, 1_000),
                certificates);
    }

    static void requireNothingCritical(Der extensions) {
        for (Extension extension : Extension.all(extensions)) {
            if (extension.critical()) {
                throw new Refusal(RevocationFault.OCSP_EXTENSION_UNKNOWN, "CMS offset " + extensions.start());
            }
        }
    }

    /** Whether the answer says that it is this one's: by name, or by SHA-1 over the key. */
    boolean isBy(Certificate certificate) {
        return responder.is(Der.OCTET_STRING)
                ? responder.sameOctets(
                        DerWriter.element(Der.OCTET_STRING, OcspCertificateId.sha1(certificate.keyOctets())))
                : responder.sameOctets(certificate.subjectName());
    }
}
