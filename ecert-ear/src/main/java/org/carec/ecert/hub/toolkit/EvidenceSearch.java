package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.carec.ecert.signature.Evidence;

/** Finds, for each certificate below its CA, what proves that it was not revoked; what is missing refuses, and is named. */
final class EvidenceSearch {

    private final List<Proof> given;
    private final Instant time;
    private final EvidenceFetch network = new EvidenceFetch();
    private final Set<Proof> used = new LinkedHashSet<>();
    private final Set<X509Certificate> certificates = new LinkedHashSet<>();
    private final List<String> missing = new ArrayList<>();

    /**
     * For one signature.
     *
     * @param given what the signer brings; the network is asked only where that is nothing
     * @param time when the signature is proved to have existed
     */
    EvidenceSearch(List<Proof> given, Instant time) {
        this.given = List.copyOf(given);
        this.time = time;
    }

    /** The evidence for paths, each from a certificate up to its self-signed CA. */
    Evidence about(List<List<X509Certificate>> paths) {
        for (List<X509Certificate> path : paths) {
            certificates.addAll(path);
            X509Certificate top = path.get(path.size() - 1);
            for (int i = 0; i + 1 < path.size(); i++) {
                search(path.get(i), path.get(i + 1));
            }
            if (!KnownCertificates.isSelfSigned(top)) {
                missing.add(subject(top) + " (its issuer " + name(top.getIssuerX500Principal()) + " is not known)");
            }
        }
        if (!missing.isEmpty()) {
            throw new ToolkitProblem(
                    "There is no evidence that these were not revoked: "
                            + String.join("; ", new LinkedHashSet<>(missing)) + ".",
                    "Give lists with --crl, OCSP answers with --ocsp, and the certificates of the CAs with --chain.");
        }
        return evidence();
    }

    private void search(X509Certificate certificate, X509Certificate issuer) {
        Proof.Question question =
                new Proof.Question(certificate, issuer, time, Clock.systemUTC().instant());
        List<String> objections = new ArrayList<>();
        Optional<Proof> proof = given.isEmpty() ? fetched(question, objections) : among(question, objections);
        proof.ifPresentOrElse(
                used::add, () -> missing.add(subject(certificate) + " (" + String.join(", ", objections) + ")"));
    }

    private Optional<Proof> among(Proof.Question question, List<String> objections) {
        return given.stream()
                .filter(proof -> isProved(proof, question, objections))
                .findFirst();
    }

    private Optional<Proof> fetched(Proof.Question question, List<String> objections) {
        List<EvidenceFetch.Source> sources = network.sources(question);
        for (EvidenceFetch.Source source : sources) {
            try {
                Proof proof = source.fetch();
                if (isProved(proof, question, objections)) {
                    return Optional.of(proof);
                }
            } catch (IOException e) {
                objections.add(e.getMessage());
            }
        }
        if (sources.isEmpty()) {
            objections.add("it names no address to ask");
        }
        return Optional.empty();
    }

    private static boolean isProved(Proof proof, Proof.Question question, List<String> objections) {
        Optional<String> objection = proof.objection(question);
        objection.ifPresent(objections::add);
        return objection.isEmpty();
    }

    private Evidence evidence() {
        return new Evidence(
                certificates.stream().map(EvidenceSearch::encoded).toList(),
                octets(ListProof.class),
                octets(AnswerProof.class));
    }

    private List<byte[]> octets(Class<? extends Proof> kind) {
        return used.stream().filter(kind::isInstance).map(Proof::der).toList();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("the certificate was decoded before", e);
        }
    }

    private static String subject(X509Certificate certificate) {
        return name(certificate.getSubjectX500Principal());
    }

    private static String name(X500Principal principal) {
        return OneLine.of(principal.getName());
    }
}
