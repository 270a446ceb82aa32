package org.carec.ecert.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whether certificates were revoked at the time that counts (RFC 5280, clause 6.3; RFC 6960; profile, sections F and G). Every certificate
 * below the anchor needs evidence of its own issuer; without it the answer stays open. Made for one examination.
 *
 * @param inFile what the file brings along; it counts as much as what the hub knows, for its CA signed it
 */
record RevocationRules(TrustBasis trust, RevocationEvidence inFile, Instant now) {

    private static final String NO_CHECK = "1.3.6.1.5.5.7.48.1.5";

    /**
     * Requires that no certificate of a path was revoked.
     *
     * @param path from the signer to the anchor, each issued by the next; it was found to hold
     * @param time that counts
     * @param findings take what refuses
     * @return by what it was found
     */
    RevocationFacts require(List<Certificate> path, Instant time, Findings findings) {
        List<RevocationFacts.Used> used = new ArrayList<>();
        Optional<RevocationFacts.Later> later = Optional.empty();
        for (int i = 0; i + 1 < path.size(); i++) {
            Certificate certificate = path.get(i);
            CertificateStanding standing = standing(certificate, path.get(i + 1), time);
            Optional<RevocationStatement> decisive = standing.at(time);
            decisive.ifPresent(statement -> used.add(statement.used(certificate)));
            Optional<Revocation> revoked = decisive.flatMap(RevocationStatement::revocation);
            if (decisive.isEmpty()) {
                addUnknown(certificate, standing, findings);
            } else if (revoked.isPresent() && !revoked.get().effective().isAfter(time)) {
                findings.add(
                        RevocationFault.CERTIFICATE_REVOKED, revoked.get().described() + ", " + where(certificate));
            } else if (later.isEmpty()) {
                later = revoked.map(since -> later(certificate, since));
            }
        }
        return new RevocationFacts(used, later);
    }

    private void addUnknown(Certificate certificate, CertificateStanding standing, Findings findings) {
        if (trust.revocation() != RevocationSource.NOT_ASKED) {
            findings.add(RevocationFault.REVOCATION_UNKNOWN, where(certificate));
            standing.useless().forEach(why -> findings.add(why, where(certificate)));
        }
    }

    /**
     * Whether a time-stamp authority's stamp of that time is void. An authority registered by its certificate needs no evidence, but what is
     * known against it counts. When its key was lost, or the CA does not say why it was revoked, all its stamps are void (RFC 3161, clause 4).
     *
     * @param chain the authority's certificate and those above it that the stamp brings along, each issued by the next
     */
    Optional<Revocation> voiding(List<Certificate> chain, Instant time) {
        Certificate authority = chain.get(0);
        return Stream.concat(
                        chain.stream().skip(1).limit(1),
                        trust.anchors().stream().map(Certificate::of))
                .filter(issuer -> authority.issuer().sameOctets(issuer.subjectName()))
                .flatMap(issuer -> standing(authority, issuer, time).at(time).stream())
                .flatMap(statement -> statement.revocation().stream())
                .filter(revoked -> !RevocationReason.keepsEarlierStamps(revoked.reason())
                        || !revoked.effective().isAfter(time))
                .findFirst();
    }

    private CertificateStanding standing(Certificate certificate, Certificate issuer, Instant time) {
        RevocationEvidence evidence = inFile.and(known(certificate));
        CertificateStanding standing = new CertificateStanding(certificate, now);
        BiPredicate<Certificate, Instant> stands =
                (responder, produced) -> stands(responder, issuer, evidence, produced);
        evidence.lists()
                .forEach(list -> readList(standing, () -> list.about(certificate, issuer, trust.profile(), time)));
        evidence.answers()
                .forEach(answer -> read(
                        standing,
                        () -> answer.about(certificate, issuer, trust.profile(), time, stands),
                        RevocationFault.OCSP_MALFORMED));
        return standing;
    }

    private RevocationEvidence known(Certificate certificate) {
        try {
            return trust.revocation().about(certificate.x509());
        } catch (RuntimeException e) {
            throw new Refusal(RevocationFault.REVOCATION_SOURCE_UNAVAILABLE, where(certificate));
        }
    }

    /**
     * A responder is looked up in lists only: answers about those who answer would go round in a circle. Once revoked it counts no more, since
     * it could date its answers back; one marked so by its CA (RFC 6960, clause 4.2.2.2.1) needs no list.
     */
    private boolean stands(Certificate responder, Certificate issuer, RevocationEvidence evidence, Instant time) {
        CertificateStanding standing = new CertificateStanding(responder, now);
        evidence.lists()
                .forEach(list -> readList(standing, () -> list.about(responder, issuer, trust.profile(), time)));
        return standing.at(time)
                .map(statement -> statement.revocation().isEmpty())
                .orElse(responder.x509().getExtensionValue(NO_CHECK) != null);
    }

    private static void readList(CertificateStanding standing, Supplier<Optional<RevocationStatement>> list) {
        read(standing, list, RevocationFault.CRL_MALFORMED);
    }

    private static void read(
            CertificateStanding standing, Supplier<Optional<RevocationStatement>> evidence, Fault malformed) {
        try {
            evidence.get().ifPresent(standing::add);
        } catch (Refusal refusal) {
            standing.addUseless(told(refusal.fault(), malformed));
        }
    }

    /** The fault in terms of evidence; a verifier that cannot compute stays what it is. */
    static Fault told(Fault fault, Fault malformed) {
        if (fault instanceof RevocationFault || fault.verdictCode().equals(Fault.TRY_LATER)) {
            return fault;
        }
        return fault.verdictCode().equals(Fault.CRYPTO_CONSTRAINTS_FAILURE)
                ? RevocationFault.EVIDENCE_ALGORITHM_NOT_ALLOWED
                : malformed;
    }

    private static RevocationFacts.Later later(Certificate certificate, Revocation revoked) {
        return new RevocationFacts.Later(certificate.sha256Hex(), revoked.effective(), revoked.reason());
    }

    private static String where(Certificate certificate) {
        return "certificate of " + certificate.subject();
    }
}
