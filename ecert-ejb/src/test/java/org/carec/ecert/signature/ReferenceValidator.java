package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.Security;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * EU DSS as an independent opinion. Its default policy, but: all PDF constraints FAIL, changes of forms and annotations
 * too; EdDSA is accepted, which its policy knows and leaves out since ETSI TS 119 312 does not name it; revocation data is not
 * asked for (a B-B or B-T file has none, and there is no network here), but judged where a file brings it. Trusted are the national CA and the time-stamp authority.
 */
public final class ReferenceValidator {

    private final byte[] policy;
    private final CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);

    public ReferenceValidator() throws IOException {
        this(ReferenceValidator::tightened);
    }

    /** For files of several signatures: a signature added to a form is a change of forms and annotations to DSS. */
    static ReferenceValidator ofSeveral() throws IOException {
        return new ReferenceValidator(policy ->
                tightened(policy).replace("<FormFillChanges Level=\"FAIL\" />", "<FormFillChanges Level=\"WARN\" />"));
    }

    private ReferenceValidator(UnaryOperator<String> tightening) throws IOException {
        try (InputStream standard = getClass().getResourceAsStream("/policy/constraint.xml")) {
            policy =
                    tightening.apply(new String(standard.readAllBytes(), UTF_8)).getBytes(UTF_8);
        }
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(TestPki.NATIONAL_CA.certificate()));
        trusted.addCertificate(new CertificateToken(TestPki.TIME_STAMPER.certificate()));
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
    }

    static String tightened(String policy) {
        return withoutRevocation(policy)
                .replaceAll(
                        "<(ByteRange\\w*|Pdf\\w+|DocMDP|FieldMDP|SigFieldLock|UndefinedChanges) Level=\"WARN\"",
                        "<$1 Level=\"FAIL\"")
                .replaceAll("<!--\\s*(<Algo[^>]*>EdDSA</Algo>)[^>]*-->", "$1")
                .replace(
                        "<UndefinedChanges ",
                        "<FormFillChanges Level=\"FAIL\" /><AnnotationChanges Level=\"FAIL\" /><UndefinedChanges ");
    }

    static String withoutRevocation(String policy) {
        return policy.replaceAll(
                "<(RevocationDataAvailable|AcceptableRevocationDataFound) Level=\"FAIL\"", "<$1 Level=\"IGNORE\"");
    }

    /** The outcome, and what DSS says of it: {@code TOTAL-PASSED} when it agrees. */
    public String judge(byte[] file) {
        List<String> each = judgeEach(file);
        return each.size() == 1 ? each.get(0) : each.size() + " signatures";
    }

    /** The same of each signature. */
    List<String> judgeEach(byte[] file) {
        Security.addProvider(new BouncyCastleProvider());
        try {
            return judged(file);
        } finally {
            Security.removeProvider(
                    BouncyCastleProvider.PROVIDER_NAME); // what other tests see must not depend on this one
        }
    }

    /** DSS registers BouncyCastle with the JVM once, and asks for it by name ever after. */
    private List<String> judged(byte[] file) {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(file));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(TestPki.NOW));
        Reports reports = validator.validateDocument(new ByteArrayInputStream(policy));
        SimpleReport report = reports.getSimpleReport();
        return report.getSignatureIdList().stream()
                .map(id -> outcome(report, id))
                .toList();
    }

    private static String outcome(SimpleReport report, String id) {
        String outcome = report.getIndication(id).name().replace('_', '-');
        return outcome.equals("TOTAL-PASSED")
                ? outcome
                : outcome + " " + report.getSubIndication(id) + " "
                        + report.getAdESValidationErrors(id).stream()
                                .map(message -> message.getValue())
                                .toList();
    }
}
