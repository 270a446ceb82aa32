package org.carec.ecert.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is asked about one certificate at its CA, by whoever keeps evidence. No profile is asked here: which algorithms count until when is
 * for the verifier, who judges the same evidence again by each country's.
 *
 * @param ca certificate of the CA that issued it
 * @param known what is known already; responders are looked up in its lists
 */
public record RevocationInquiry(X509Certificate certificate, X509Certificate ca, RevocationEvidence known) {

    /**
     * What an OCSP answer says.
     *
     * @param thisUpdate when this was so
     * @param nextUpdate until when it is current, where it says so
     * @param producedAt when the answer was made
     * @param revoked that the certificate is revoked, or on hold
     * @param forGood whether nothing can follow
     */
    public record Answer(
            Instant thisUpdate,
            Optional<Instant> nextUpdate,
            Instant producedAt,
            Optional<RevocationFacts.Later> revoked,
            boolean forGood) {}

    /** Whether that CA issued it: of others' certificates it knows nothing. */
    public boolean isOfCa() {
        try {
            return Certificate.of(certificate).isIssuedBy(Certificate.of(ca));
        } catch (Refusal refusal) {
            return false;
        }
    }

    /**
     * The question to put to a responder: an OCSPRequest in DER (RFC 6960, clause 4.1.1). Without a nonce (RFC 8954): answers are kept until their
     * next update and never give way to older ones, so that one which repeats itself deceives nobody for longer.
     */
    public byte[] question() {
        byte[] request = DerWriter.sequence(OcspCertificateId.stated(Certificate.of(certificate), Certificate.of(ca)));
        return DerWriter.sequence(DerWriter.sequence(DerWriter.sequence(request)));
    }

    /**
     * Requires that this answers the question (RFC 6960, clause 3.2): about this certificate, signed by the CA or one whom it lets answer for it and
     * has not revoked, and current.
     *
     * @param octets an OCSPResponse
     * @throws EvidenceRefused naming the fault
     */
    public Answer require(byte[] octets, Instant now) {
        try {
            RevocationStatement statement = new OcspAnswer(octets)
                    .about(Certificate.of(certificate), Certificate.of(ca), (responder, time) -> !isRevoked(responder))
                    .orElseThrow(() -> new Refusal(RevocationFault.OCSP_STATUS_UNKNOWN, "certificate")); // of others
            Optional<Instant> next =
                    Optional.of(statement.nextUpdate()).filter(end -> end.isAfter(statement.thisUpdate()));
            requireCurrent(statement.thisUpdate(), next, now);
            return new Answer(
                    statement.thisUpdate(),
                    next,
                    statement.producedAt().orElseThrow(),
                    statement.revocation().map(this::told),
                    statement.isForGood());
        } catch (Refusal refusal) {
            throw new EvidenceRefused(RevocationRules.told(refusal.fault(), RevocationFault.OCSP_MALFORMED)
                    .name());
        }
    }

    private static void requireCurrent(Instant thisUpdate, Optional<Instant> nextUpdate, Instant now) {
        if (thisUpdate.isAfter(now.plus(CertificateStanding.CLOCKS_DIFFER))) {
            throw new Refusal(RevocationFault.EVIDENCE_FROM_FUTURE, "certificate");
        }
        if (nextUpdate.filter(now::isAfter).isPresent()) {
            throw new Refusal(RevocationFault.EVIDENCE_NOT_OF_TIME, "certificate");
        }
    }

    /** That it is revoked, or on hold now, as far as is known. What says nothing and what does not count is no reason to think so. */
    public Optional<RevocationFacts.Later> revoked(Instant now) {
        Certificate about = Certificate.of(certificate);
        Certificate issuer = Certificate.of(ca);
        CertificateStanding standing = new CertificateStanding(about, now);
        known.lists().forEach(list -> heard(() -> list.about(about, issuer)).ifPresent(standing::add));
        known.answers()
                .forEach(answer -> heard(() -> answer.about(about, issuer, (responder, time) -> !isRevoked(responder)))
                        .ifPresent(standing::add));
        return standing.at(now).flatMap(RevocationStatement::revocation).map(this::told);
    }

    private RevocationFacts.Later told(Revocation revoked) {
        return new RevocationFacts.Later(
                Certificate.of(certificate).sha256Hex(), revoked.effective(), revoked.reason());
    }

    private boolean isRevoked(Certificate responder) {
        return known.lists().stream()
                .flatMap(list -> heard(() -> list.about(responder, Certificate.of(ca))).stream())
                .anyMatch(statement -> statement.revocation().isPresent());
    }

    private static Optional<RevocationStatement> heard(Supplier<Optional<RevocationStatement>> evidence) {
        try {
            return evidence.get();
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }
}
