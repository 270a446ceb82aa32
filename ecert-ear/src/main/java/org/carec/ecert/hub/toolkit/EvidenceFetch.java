package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/** Fetches what certificates name themselves: OCSP answers (RFC 6960, appendix A) first, for they are small, then revocation lists. */
final class EvidenceFetch {

    private static final int LIST_LIMIT = 10 << 20;
    private static final int ANSWER_LIMIT = 64 << 10;

    private final LimitedHttp lists = new LimitedHttp(LIST_LIMIT);
    private final LimitedHttp answers = new LimitedHttp(ANSWER_LIMIT);
    private final Map<URI, Proof> fetched = new HashMap<>();

    /** Something to be had from an address. */
    @FunctionalInterface
    interface Source {
        Proof fetch() throws IOException;
    }

    /** Where to ask about a certificate, in the order of asking. */
    List<Source> sources(Proof.Question question) {
        X509CertificateHolder certificate = KnownCertificates.holder(question.certificate());
        List<Source> sources = new ArrayList<>();
        responders(certificate).forEach(address -> sources.add(() -> answer(address, question, certificate)));
        points(certificate).forEach(address -> sources.add(() -> list(address)));
        return sources;
    }

    private Proof answer(URI address, Proof.Question question, X509CertificateHolder certificate) throws IOException {
        byte[] answer = answers.post(
                address, "application/ocsp-request", "application/ocsp-response", request(question, certificate));
        return read(address, () -> new AnswerProof(answer, address.toString()));
    }

    private static byte[] request(Proof.Question question, X509CertificateHolder certificate) throws IOException {
        try {
            CertificateID id = new CertificateID(
                    new BcDigestCalculatorProvider().get(CertificateID.HASH_SHA1), // names only; many know no other
                    KnownCertificates.holder(question.issuer()),
                    certificate.getSerialNumber());
            return new OCSPReqBuilder().addRequest(id).build().getEncoded();
        } catch (OCSPException | OperatorCreationException e) {
            throw new IllegalStateException("an OCSP request can always be made", e);
        }
    }

    private Proof list(URI address) throws IOException {
        Proof known = fetched.get(address);
        if (known == null) {
            byte[] list = lists.get(address);
            known = read(address, () -> new ListProof(list, address.toString()));
            fetched.put(address, known);
        }
        return known;
    }

    private static Proof read(URI address, Source source) throws IOException {
        try {
            return source.fetch();
        } catch (IOException e) {
            throw new IOException(address + " gave nothing usable: " + e.getMessage(), e);
        }
    }

    private static Stream<URI> responders(X509CertificateHolder certificate) {
        AuthorityInformationAccess access = AuthorityInformationAccess.fromExtensions(certificate.getExtensions());
        return access == null
                ? Stream.empty()
                : Arrays.stream(access.getAccessDescriptions())
                        .filter(one -> one.getAccessMethod().equals(AccessDescription.id_ad_ocsp))
                        .flatMap(one -> address(one.getAccessLocation()));
    }

    private static Stream<URI> points(X509CertificateHolder certificate) {
        Extension extension = certificate.getExtension(Extension.cRLDistributionPoints);
        return extension == null
                ? Stream.empty()
                : Arrays.stream(CRLDistPoint.getInstance(extension.getParsedValue())
                                .getDistributionPoints())
                        .map(DistributionPoint::getDistributionPoint)
                        .filter(point -> point != null && point.getType() == DistributionPointName.FULL_NAME)
                        .flatMap(point -> Arrays.stream(
                                GeneralNames.getInstance(point.getName()).getNames()))
                        .flatMap(EvidenceFetch::address);
    }

    /** Addresses of other kinds, such as ldap, are not asked. */
    private static Stream<URI> address(GeneralName name) {
        if (name.getTagNo() != GeneralName.uniformResourceIdentifier) {
            return Stream.empty();
        }
        try {
            return Stream.of(new URI(name.getName().toString())).filter(LimitedHttp::canAsk);
        } catch (URISyntaxException e) {
            return Stream.empty(); // no address at all
        }
    }
}
