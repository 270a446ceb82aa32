package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/** An OCSP answer (RFC 6960) of the CA itself, or of a responder that the CA lets answer for it and does not revoke (clause 4.2.2.2). */
final class AnswerProof implements Proof {

    private static final DigestCalculatorProvider DIGESTS = new BcDigestCalculatorProvider();

    private final byte[] der;
    private final String origin;
    private final BasicOCSPResp answer;
    private final List<SingleResp> about;
    private final List<X509CertificateHolder> carried;

    /**
     * Reads an answer.
     *
     * @param origin where it came from, for people
     * @throws IOException when it is none, or a refusal to answer
     */
    AnswerProof(byte[] der, String origin) throws IOException {
        this.der = der.clone();
        this.origin = origin;
        try {
            OCSPResp response = new OCSPResp(der);
            if (response.getStatus() != OCSPResp.SUCCESSFUL
                    || !(response.getResponseObject() instanceof BasicOCSPResp basic)) {
                throw new IOException("the responder refused to answer, with status " + response.getStatus());
            }
            this.answer = basic;
            this.about = List.of(basic.getResponses());
            this.carried = List.of(basic.getCerts());
        } catch (OCSPException | IllegalArgumentException | ClassCastException e) {
            throw new IOException("the answer cannot be read", e);
        }
    }

    @Override
    public byte[] der() {
        return der.clone();
    }

    @Override
    public Optional<String> objection(Question question) {
        X509CertificateHolder issuer = KnownCertificates.holder(question.issuer());
        Optional<SingleResp> told =
                about.stream().filter(one -> isAbout(one, question, issuer)).findFirst();
        if (told.isEmpty()) {
            return Optional.of(origin + " does not speak of it");
        }
        if (responders(issuer).noneMatch(this::isSignedBy)) {
            return Optional.of(origin + " is not signed by the CA, nor by a responder it lets answer for ever");
        }
        return objection(told.get(), question);
    }

    private Optional<String> objection(SingleResp told, Question question) {
        CertificateStatus status = told.getCertStatus();
        if (status instanceof RevokedStatus revoked) {
            throw question.revoked(origin, revoked.getRevocationTime().toInstant());
        }
        if (status != CertificateStatus.GOOD) {
            return Optional.of(origin + " does not know it");
        }
        Instant from = told.getThisUpdate().toInstant();
        Instant renewed =
                told.getNextUpdate() == null ? from : told.getNextUpdate().toInstant();
        return question.isToldBy(from, renewed)
                ? Optional.empty()
                : Optional.of(origin + " is not current: it is of " + from + ", to be renewed " + renewed);
    }

    private static boolean isAbout(SingleResp one, Question question, X509CertificateHolder issuer) {
        try {
            return one.getCertID()
                            .getSerialNumber()
                            .equals(question.certificate().getSerialNumber())
                    && one.getCertID().matchesIssuer(issuer, DIGESTS);
        } catch (OCSPException e) {
            return false; // named by a digest nobody knows
        }
    }

    private Stream<X509CertificateHolder> responders(X509CertificateHolder issuer) {
        return Stream.concat(
                Stream.of(issuer),
                carried.stream()
                        .filter(responder -> responder.isValidOn(answer.getProducedAt()))
                        .filter(responder -> isDelegated(responder, issuer)));
    }

    private static boolean isDelegated(X509CertificateHolder responder, X509CertificateHolder issuer) {
        try {
            ExtendedKeyUsage purposes = ExtendedKeyUsage.fromExtensions(responder.getExtensions());
            return responder.getIssuer().equals(issuer.getSubject())
                    && purposes != null
                    && purposes.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning)
                    && responder.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck) != null
                    && responder.isSignatureValid(KnownCertificates.verifier(issuer));
        } catch (CertException e) {
            return false; // signed with an algorithm that is not of the CA's key
        }
    }

    private boolean isSignedBy(X509CertificateHolder responder) {
        try {
            RespID named = answer.getResponderId();
            boolean same = named.equals(new RespID(responder.getSubject()))
                    || named.equals(new RespID(responder.getSubjectPublicKeyInfo(), DIGESTS.get(RespID.HASH_SHA1)));
            return same && answer.isSignatureValid(KnownCertificates.verifier(responder));
        } catch (OCSPException | OperatorCreationException e) {
            return false; // signed with an algorithm that is not of the responder's key
        }
    }
}
