package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What EU DSS says of a file of the corpus, with a policy; it trusts whom the hub is told to trust, but knows no registered keys. */
final class DssOpinion {

    static final long SECONDS = 20;

    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "DSS");
        thread.setDaemon(true);
        return thread;
    });

    private final byte[] policy;
    private final List<String> unanswered = new ArrayList<>();

    private DssOpinion(String policy) {
        this.policy = policy.getBytes(UTF_8);
    }

    /** The policy DSS comes with. Only revocation data is not asked for: most files of the corpus have none, and there is no network. */
    static DssOpinion standard() throws IOException {
        return new DssOpinion(ReferenceValidator.withoutRevocation(shipped()));
    }

    /** All constraints on PDFs FAIL, changes of forms and annotations too. */
    static DssOpinion strictest() throws IOException {
        return new DssOpinion(ReferenceValidator.tightened(shipped()));
    }

    private static String shipped() throws IOException {
        try (InputStream in = DssOpinion.class.getResourceAsStream("/policy/constraint.xml")) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /**
     * Whether it finds at least one signature and each is TOTAL-PASSED. A file it cannot get through, or not within the time limit, is not
     * accepted.
     */
    boolean accepts(Corpus.Entry entry) throws InterruptedException {
        Future<Boolean> answer = THREADS.submit(() -> passes(report(entry)));
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return false;
        } catch (TimeoutException e) {
            answer.cancel(true); // it does not listen: its thread goes on until the program ends
            unanswered.add(entry.done());
            return false;
        }
    }

    /** The files it gave no answer to in time. */
    List<String> unanswered() {
        return unanswered;
    }

    private static boolean passes(SimpleReport report) {
        List<String> signatures = report.getSignatureIdList();
        return !signatures.isEmpty()
                && signatures.stream().allMatch(id -> report.getIndication(id) == Indication.TOTAL_PASSED);
    }

    private SimpleReport report(Corpus.Entry entry) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        List<X509Certificate> anchors = new ArrayList<>(entry.trust().anchors());
        anchors.addAll(entry.trust().timeStampAuthorities());
        anchors.forEach(anchor -> trusted.addCertificate(new CertificateToken(anchor)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(entry.file()));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(entry.now()));
        return validator.validateDocument(new ByteArrayInputStream(policy)).getSimpleReport();
    }
}
