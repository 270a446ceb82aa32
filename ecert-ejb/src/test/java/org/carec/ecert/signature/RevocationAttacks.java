package org.carec.ecert.signature;

import static org.carec.ecert.signature.TestRevocation.answers;
import static org.carec.ecert.signature.TestRevocation.lists;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.ReasonFlags;

/** True signatures of revoked signers, and evidence that does not clear anybody. */
final class RevocationAttacks {

    static final ASN1ObjectIdentifier STRANGE = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.7");
    static final ASN1ObjectIdentifier NO_CHECK = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.48.1.5");

    static final TestIdentity DEEP =
            new TestCertificate("CN=Below,C=UZ", TestKeys.of("P-256", "below issuing")).by(TestPki.ISSUING_CA);

    private static final TestIdentity SIGNER = Attack.SIGNER;
    private static final TestIdentity CA = TestPki.NATIONAL_CA;
    private static final Instant NOW = TestPki.NOW;
    private static final Instant BEFORE = NOW.minusSeconds(7200);
    private static final byte[] FILE = Attack.bent(SIGNER, pdf -> {});
    private static final byte[] STAMPED = Attack.bent(SIGNER, pdf -> pdf.cms.stamps = new TestTimeStamps());
    private static final byte[] BELOW = Attack.bent(
            DEEP, pdf -> pdf.cms.certificates = List.of(CmsForge.der(DEEP), CmsForge.der(TestPki.ISSUING_CA)));

    private RevocationAttacks() {}

    static List<Attack> revoked() {
        return List.of(
                list("signer revoked", RevocationFault.CERTIFICATE_REVOKED, crl -> crl.revoke(SIGNER, BEFORE)),
                list(
                        "signer revoked in this second",
                        RevocationFault.CERTIFICATE_REVOKED,
                        crl -> crl.revoke(SIGNER, NOW)),
                list(
                        "signer revoked for the future, its key lost before",
                        RevocationFault.CERTIFICATE_REVOKED,
                        crl -> crl.revoke(SIGNER, NOW.plusSeconds(60), CRLReason.keyCompromise, Optional.of(BEFORE))),
                list(
                        "signer on hold",
                        RevocationFault.CERTIFICATE_REVOKED,
                        crl -> crl.revoke(SIGNER, BEFORE, CRLReason.certificateHold, Optional.empty())),
                known(
                        "revoked on a list that ran out",
                        RevocationFault.CERTIFICATE_REVOKED,
                        lists(
                                new TestCrl(CA).octets(),
                                new TestCrl(CA)
                                        .revoke(SIGNER, NOW.minusSeconds(9000))
                                        .current(NOW.minusSeconds(8000), NOW.minusSeconds(7000))
                                        .octets())),
                known(
                        "revoked by an answer, not on the list",
                        RevocationFault.CERTIFICATE_REVOKED,
                        lists(new TestCrl(CA).octets())
                                .and(answers(new TestOcsp(SIGNER)
                                        .revoked(BEFORE, Optional.of(CRLReason.keyCompromise))
                                        .octets()))),
                known(
                        "revoked by an answer without reason",
                        RevocationFault.CERTIFICATE_REVOKED,
                        answers(new TestOcsp(SIGNER)
                                .revoked(BEFORE, Optional.empty())
                                .octets())),
                new Attack(
                        "stamped after its signer was revoked",
                        RevocationFault.CERTIFICATE_REVOKED,
                        STAMPED,
                        trust(lists(new TestCrl(CA).revoke(SIGNER, BEFORE).octets())),
                        NOW.plusSeconds(60)),
                new Attack(
                        "CA in between revoked",
                        RevocationFault.CERTIFICATE_REVOKED,
                        BELOW,
                        TestPki.trust(
                                TestRevocation.only(lists(
                                        new TestCrl(TestPki.ISSUING_CA).octets(),
                                        new TestCrl(CA)
                                                .revoke(TestPki.ISSUING_CA, BEFORE)
                                                .octets())),
                                DEEP),
                        NOW),
                stamper("authority revoked before it stamped", CRLReason.superseded, BEFORE),
                stamper("authority that lost its key later", CRLReason.keyCompromise, NOW.plusSeconds(30)));
    }

    static List<Attack> onLists() {
        TestIdentity twin = new TestCertificate("CN=National CA,O=Standards Body,C=UZ", TestKeys.of("RSA-2048", "twin"))
                .authority()
                .selfSigned();
        IssuingDistributionPoint part = new IssuingDistributionPoint(
                new DistributionPointName(uri("http://ca.example/part7.crl")), false, false, null, false, false);
        return List.of(
                known("no evidence at all", RevocationFault.REVOCATION_UNKNOWN, RevocationEvidence.NONE),
                known(
                        "list of another CA",
                        RevocationFault.REVOCATION_UNKNOWN,
                        lists(new TestCrl(TestPki.OTHER_CA).octets())),
                known(
                        "list of another CA of the same name",
                        RevocationFault.EVIDENCE_SIGNATURE_WRONG,
                        lists(new TestCrl(twin).octets())),
                known(
                        "altered list",
                        RevocationFault.EVIDENCE_SIGNATURE_WRONG,
                        lists(changed(new TestCrl(CA).revokeOthers(3).octets()))),
                list(
                        "list that ran out",
                        RevocationFault.EVIDENCE_NOT_OF_TIME,
                        crl -> crl.current(BEFORE, NOW.minusSeconds(1))),
                list(
                        "list from the future",
                        RevocationFault.EVIDENCE_FROM_FUTURE,
                        crl -> crl.current(NOW.plusSeconds(90), NOW.plusSeconds(900))),
                list("list without next update", RevocationFault.CRL_MALFORMED, crl -> crl.current(BEFORE, null)),
                list("list without number", RevocationFault.CRL_MALFORMED, TestCrl::withoutNumber),
                known("no list", RevocationFault.CRL_MALFORMED, lists(new byte[] {0x30, 0})),
                known(
                        "list with an octet more",
                        RevocationFault.CRL_MALFORMED,
                        lists(longer(new TestCrl(CA).octets()))),
                list(
                        "delta list",
                        RevocationFault.CRL_IS_DELTA,
                        crl -> crl.extension(Extension.deltaCRLIndicator, true, new ASN1Integer(6))),
                list(
                        "unknown critical extension of the list",
                        RevocationFault.CRL_EXTENSION_UNKNOWN,
                        crl -> crl.extension(STRANGE, true, DERNull.INSTANCE)),
                list(
                        "unknown critical extension of a stranger's entry",
                        RevocationFault.CRL_EXTENSION_UNKNOWN,
                        crl -> crl.revoke(TestPki.OTHER_CA, BEFORE, STRANGE, DERNull.INSTANCE)),
                list(
                        "indirect list",
                        RevocationFault.CRL_IS_INDIRECT,
                        crl -> crl.extension(
                                Extension.issuingDistributionPoint, true, point(false, false, null, true))),
                list(
                        "entry of another issuer",
                        RevocationFault.CRL_IS_INDIRECT,
                        crl -> crl.revoke(
                                TestPki.OTHER_CA,
                                BEFORE,
                                Extension.certificateIssuer,
                                new GeneralNames(new GeneralName(GeneralName.directoryName, "CN=Other")))),
                list(
                        "list of CAs only",
                        RevocationFault.CRL_IS_PARTIAL,
                        crl -> crl.extension(
                                Extension.issuingDistributionPoint, true, point(false, true, null, false))),
                list(
                        "list for some reasons only",
                        RevocationFault.CRL_IS_PARTIAL,
                        crl -> crl.extension(
                                Extension.issuingDistributionPoint,
                                true,
                                point(false, false, new ReasonFlags(ReasonFlags.superseded), false))),
                list(
                        "list of a part the signer is not in",
                        RevocationFault.CRL_IS_PARTIAL,
                        crl -> crl.extension(Extension.issuingDistributionPoint, true, part)),
                list(
                        "list signed with SHA-1",
                        RevocationFault.EVIDENCE_ALGORITHM_NOT_ALLOWED,
                        crl -> crl.algorithm("SHA1withRSA")),
                withoutListSigning());
    }

    static List<Attack> onAnswers() {
        TestIdentity delegate = responder(c -> c.extension(NO_CHECK, DERNull.INSTANCE));
        return List.of(
                answer(
                        "about another certificate",
                        RevocationFault.REVOCATION_UNKNOWN,
                        new TestOcsp(TestPki.signer("P-256"))),
                answer(
                        "about a certificate of another CA",
                        RevocationFault.REVOCATION_UNKNOWN,
                        new TestOcsp(SIGNER).ofIssuer(TestPki.OTHER_CA)),
                answer("unknown", RevocationFault.OCSP_STATUS_UNKNOWN, new TestOcsp(SIGNER).unknown()),
                answer(
                        "that ran out",
                        RevocationFault.EVIDENCE_NOT_OF_TIME,
                        new TestOcsp(SIGNER).current(BEFORE, NOW.minusSeconds(1))),
                answer(
                        "of an earlier moment only",
                        RevocationFault.EVIDENCE_NOT_OF_TIME,
                        new TestOcsp(SIGNER).current(BEFORE, null)),
                answer(
                        "from the future",
                        RevocationFault.EVIDENCE_FROM_FUTURE,
                        new TestOcsp(SIGNER).current(NOW.plusSeconds(90), NOW.plusSeconds(900))),
                answer(
                        "made before it was so",
                        RevocationFault.OCSP_MALFORMED,
                        new TestOcsp(SIGNER).producedAt(NOW.minusSeconds(120))),
                answer("that is none", RevocationFault.OCSP_MALFORMED, new TestOcsp(SIGNER).refused()),
                answer(
                        "with an unknown critical extension",
                        RevocationFault.OCSP_EXTENSION_UNKNOWN,
                        new TestOcsp(SIGNER)
                                .extensions(new Extensions(new Extension(STRANGE, true, new byte[] {5, 0})))),
                answer(
                        "signed with SHA-1",
                        RevocationFault.EVIDENCE_ALGORITHM_NOT_ALLOWED,
                        new TestOcsp(SIGNER).algorithm("SHA1withRSA")),
                known(
                        "answer altered",
                        RevocationFault.EVIDENCE_SIGNATURE_WRONG,
                        answers(changed(new TestOcsp(SIGNER).octets()))),
                answer(
                        "by one whom nobody delegated",
                        RevocationFault.OCSP_RESPONDER_NOT_DELEGATED,
                        new TestOcsp(SIGNER).by(SIGNER)),
                answer(
                        "by one whom another CA delegated",
                        RevocationFault.OCSP_RESPONDER_NOT_DELEGATED,
                        new TestOcsp(SIGNER).by(ocsp("CN=Strange", c -> c).by(TestPki.OTHER_CA))),
                answer(
                        "by a CA below",
                        RevocationFault.OCSP_RESPONDER_NOT_DELEGATED,
                        new TestOcsp(SIGNER)
                                .by(ocsp("CN=CA", TestCertificate::authority).by(CA))),
                answer(
                        "by a responder that ran out",
                        RevocationFault.OCSP_RESPONDER_NOT_IN_FORCE,
                        new TestOcsp(SIGNER).by(responder(c -> c.extension(NO_CHECK, DERNull.INSTANCE)
                                .valid("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z")))),
                answer(
                        "by a responder of whom nothing is known",
                        RevocationFault.OCSP_RESPONDER_NOT_IN_FORCE,
                        new TestOcsp(SIGNER).by(responder(c -> c))),
                known(
                        "answer by a revoked responder",
                        RevocationFault.OCSP_RESPONDER_NOT_IN_FORCE,
                        answers(new TestOcsp(SIGNER).by(delegate).octets())
                                .and(lists(new TestCrl(CA)
                                        .revoke(delegate, BEFORE.minusSeconds(100))
                                        .current(BEFORE.minusSeconds(50), BEFORE)
                                        .octets()))));
    }

    static TestIdentity responder(UnaryOperator<TestCertificate> change) {
        return ocsp("CN=OCSP responder,C=UZ", change).by(CA);
    }

    private static TestCertificate ocsp(String name, UnaryOperator<TestCertificate> change) {
        return change.apply(new TestCertificate(name, TestKeys.of("P-256", "responder"))
                .usage(KeyUsage.digitalSignature)
                .purpose(KeyPurposeId.id_kp_OCSPSigning, false));
    }

    /** A CA that may issue certificates, but no lists. */
    private static Attack withoutListSigning() {
        TestIdentity ca = new TestCertificate("CN=No lists,C=UZ", TestKeys.of("P-256", "no lists"))
                .authority()
                .usage(KeyUsage.keyCertSign)
                .by(CA);
        TestIdentity signer = new TestCertificate("CN=Of no lists,C=UZ", TestKeys.of("P-256", "of no lists")).by(ca);
        byte[] file =
                Attack.bent(signer, pdf -> pdf.cms.certificates = List.of(CmsForge.der(signer), CmsForge.der(ca)));
        RevocationEvidence both = lists(new TestCrl(CA).octets(), new TestCrl(ca).octets());
        return new Attack(
                "list by a key for certificates only",
                RevocationFault.CRL_SIGNING_NOT_ALLOWED,
                file,
                TestPki.trust(TestRevocation.only(both), signer),
                NOW);
    }

    private static Attack stamper(String name, int reason, Instant date) {
        RevocationEvidence evidence = lists(new TestCrl(CA)
                .revoke(TestPki.TIME_STAMPER, date, reason, Optional.empty())
                .octets());
        return new Attack(
                "time-stamp of an " + name,
                TimeFault.TIME_STAMP_AUTHORITY_REVOKED,
                STAMPED,
                trust(evidence),
                NOW.plusSeconds(60));
    }

    private static IssuingDistributionPoint point(boolean users, boolean cas, ReasonFlags reasons, boolean indirect) {
        return new IssuingDistributionPoint(null, users, cas, reasons, indirect, false);
    }

    static GeneralNames uri(String address) {
        return new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, address));
    }

    private static byte[] changed(byte[] octets) {
        octets[octets.length - 1] ^= 1;
        return octets;
    }

    private static byte[] longer(byte[] octets) {
        return Arrays.copyOf(octets, octets.length + 1);
    }

    private static TrustBasis trust(RevocationEvidence evidence) {
        return TestPki.trust(TestRevocation.only(evidence), SIGNER);
    }

    private static Attack known(String name, Fault code, RevocationEvidence evidence) {
        return new Attack(name, code, FILE, trust(evidence), NOW);
    }

    private static Attack list(String name, Fault code, UnaryOperator<TestCrl> change) {
        return known(name, code, lists(change.apply(new TestCrl(CA)).octets()));
    }

    private static Attack answer(String name, Fault code, TestOcsp answer) {
        return known("answer " + name, code, answers(answer.octets()));
    }
}
