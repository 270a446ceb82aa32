package org.carec.ecert.signature;

import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * An OCSP answer that somebody handed in (RFC 6960, clause 4.2). It counts when the CA that issued the certificate signed it, or one whom that
 * CA lets answer for it (clause 4.2.2.2).
 */
final class OcspAnswer {

    static final int LIMIT = 64 * 1024;

    private final byte[] octets;

    OcspAnswer(byte[] octets) {
        this.octets = octets.clone();
    }

    /**
     * Who signed an answer about a certificate.
     *
     * @param single the part of the answer that is about it
     * @param responder the issuer, or one whom it lets answer for it
     */
    private record Found(OcspContent content, Der single, Certificate responder) {}

    /**
     * What it says of a certificate.
     *
     * @param issuer of the certificate
     * @param profile says which algorithms are accepted
     * @param time at which the answer's algorithm must be accepted
     * @param stands whether a responder's certificate counts at a time
     * @return empty when it is about other certificates
     */
    Optional<RevocationStatement> about(
            Certificate certificate,
            Certificate issuer,
            VerificationProfile profile,
            Instant time,
            BiPredicate<Certificate, Instant> stands) {
        Optional<Found> found = find(certificate, issuer);
        found.ifPresent(answer -> requireAlgorithms(answer, issuer, profile, time));
        return found.map(answer -> verified(answer, issuer, stands));
    }

    /** The same by any algorithm that is known: which of them count until when, each country's profile says at each question. */
    Optional<RevocationStatement> about(
            Certificate certificate, Certificate issuer, BiPredicate<Certificate, Instant> stands) {
        return find(certificate, issuer).map(answer -> verified(answer, issuer, stands));
    }

    private Optional<Found> find(Certificate certificate, Certificate issuer) {
        if (octets.length > LIMIT) {
            throw new Refusal(RevocationFault.EVIDENCE_TOO_LARGE, octets.length + " octets");
        }
        OcspContent content = OcspContent.of(octets);
        List<Der> about = content.responses().stream()
                .filter(response ->
                        OcspCertificateId.of(response.children(3, 5).get(0)).names(certificate, issuer))
                .toList();
        require(about.size() <= 1, RevocationFault.OCSP_MALFORMED, certificate);
        return about.stream()
                .findFirst()
                .map(single -> new Found(content, single, content.isBy(issuer) ? issuer : delegated(content, issuer)));
    }

    /** The one the answer names, if the CA itself issued that certificate, and for this purpose. */
    private static Certificate delegated(OcspContent content, Certificate issuer) {
        Certificate responder = content.certificates().stream()
                .filter(content::isBy)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        RevocationFault.OCSP_RESPONDER_NOT_DELEGATED, "certificate of " + issuer.subject()));
        boolean delegated = SignerRules.isResponder(responder) && responder.isIssuedBy(issuer);
        require(delegated, RevocationFault.OCSP_RESPONDER_NOT_DELEGATED, responder);
        return responder;
    }

    private static void requireAlgorithms(Found found, Certificate issuer, VerificationProfile profile, Instant time) {
        Certificate responder = found.responder();
        if (!responder.isSame(issuer)) {
            profile.require(
                    KeyKind.of(issuer), responder.signatureAlgorithm(), time, "certificate of " + responder.subject());
        }
        found.content().signed().requireAlgorithm(responder, profile, time);
    }

    private static RevocationStatement verified(
            Found found, Certificate issuer, BiPredicate<Certificate, Instant> stands) {
        Certificate responder = found.responder();
        Instant producedAt = found.content().producedAt();
        found.content().signed().requireSignedBy(responder);
        if (!responder.isSame(issuer)) {
            requireInForce(responder, producedAt);
            boolean unrevoked = stands.test(responder, producedAt);
            require(unrevoked, RevocationFault.OCSP_RESPONDER_NOT_IN_FORCE, responder);
        }
        return OcspStatus.of(found.single(), producedAt);
    }

    private static void requireInForce(Certificate responder, Instant time) {
        try {
            responder.x509().checkValidity(Date.from(time));
        } catch (CertificateException e) {
            throw new Refusal(RevocationFault.OCSP_RESPONDER_NOT_IN_FORCE, "certificate of " + responder.subject());
        }
    }

    private static void require(boolean fulfilled, Fault fault, Certificate about) {
        if (!fulfilled) {
            throw new Refusal(fault, "certificate of " + about.subject());
        }
    }
}
