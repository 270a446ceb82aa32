package org.carec.ecert.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * A certificate revocation list that somebody handed in (RFC 5280, clause 5). Its octets never change, so what was read and whose signature
 * was found true is remembered with them; time, and which certificate is asked about, are judged each time.
 */
final class RevocationList {

    /** The largest that is read: what a length of three octets can say. */
    static final int LIMIT = (1 << 24) - 1;

    private final byte[] octets;
    private volatile CrlContent content;
    private volatile Certificate verifiedWith;

    /** Of octets that nobody changes any more. */
    RevocationList(byte[] octets) {
        this.octets = octets;
    }

    /**
     * What it says of a certificate.
     *
     * @param issuer of the certificate
     * @param profile says which algorithms are accepted
     * @param time at which the list's algorithm must be accepted
     * @return empty when it is another CA's list
     */
    Optional<RevocationStatement> about(
            Certificate certificate, Certificate issuer, VerificationProfile profile, Instant time) {
        if (isOf(issuer)) {
            content().signed().requireAlgorithm(issuer, profile, time);
        }
        return about(certificate, issuer);
    }

    /** The same by any algorithm that is known. */
    Optional<RevocationStatement> about(Certificate certificate, Certificate issuer) {
        if (!isOf(issuer)) {
            return Optional.empty();
        }
        CrlContent read = content();
        requireSigned(read, issuer);
        read.scope().requireCovers(certificate);
        return Optional.of(read.statement(certificate.serial()));
    }

    /** What it says of itself, found to be that CA's and complete, and not from the future. */
    UnverifiedList.Facts verified(Certificate ca, Instant now) {
        CrlContent read = content();
        if (!read.issuer().sameOctets(ca.subjectName())) {
            throw new Refusal(RevocationFault.EVIDENCE_SIGNATURE_WRONG, "certificate of " + ca.subject());
        }
        KeyKind.of(ca); // whose algorithms count until when, each country's profile says at each question
        requireSigned(read, ca);
        read.scope().requireSigners();
        if (read.thisUpdate().isAfter(now.plus(CertificateStanding.CLOCKS_DIFFER))) {
            throw new Refusal(RevocationFault.EVIDENCE_FROM_FUTURE, "certificate of " + ca.subject());
        }
        return new UnverifiedList.Facts(read.number(), read.thisUpdate(), read.nextUpdate());
    }

    boolean isOf(Certificate ca) {
        return content().issuer().sameOctets(ca.subjectName());
    }

    private CrlContent content() {
        if (content == null) {
            if (octets.length > LIMIT) {
                throw new Refusal(RevocationFault.EVIDENCE_TOO_LARGE, octets.length + " octets");
            }
            content = CrlContent.of(octets);
        }
        return content;
    }

    private void requireSigned(CrlContent read, Certificate issuer) {
        Certificate verified = verifiedWith;
        if (verified == null || !verified.isSame(issuer)) {
            if (!SignerRules.maySignLists(issuer)) {
                throw new Refusal(RevocationFault.CRL_SIGNING_NOT_ALLOWED, "certificate of " + issuer.subject());
            }
            read.signed().requireSignedBy(issuer);
            verifiedWith = issuer;
        }
    }
}
