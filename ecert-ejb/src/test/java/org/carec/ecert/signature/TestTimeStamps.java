package org.carec.ecert.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamp authority for tests: good and punctual unless told otherwise. */
public record TestTimeStamps(TestIdentity authority, Instant time, ASN1ObjectIdentifier reference)
        implements TimeStampSource {

    public TestTimeStamps() {
        this(TestPki.TIME_STAMPER, TestPki.NOW, NISTObjectIdentifiers.id_sha256);
    }

    public TestTimeStamps at(Instant otherTime) {
        return new TestTimeStamps(authority, otherTime, reference);
    }

    public TestTimeStamps by(TestIdentity otherAuthority) {
        return new TestTimeStamps(otherAuthority, time, reference);
    }

    /** With the signer's certificate named by that digest; SHA-1 gives the first version of the attribute. */
    public TestTimeStamps naming(ASN1ObjectIdentifier digest) {
        return new TestTimeStamps(authority, time, digest);
    }

    @Override
    public byte[] stamp(byte[] imprint) throws IOException {
        try {
            DigestCalculator digest =
                    new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(reference));
            TimeStampTokenGenerator generator =
                    new TimeStampTokenGenerator(signing(), digest, new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.2"));
            generator.addCertificates(new JcaCertStore(List.of(authority.certificate())));
            TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
            requests.setCertReq(true);
            TimeStampRequest request = requests.generate(
                    imprint.length == 32
                            ? TSPAlgorithms.SHA256
                            : imprint.length == 48 ? TSPAlgorithms.SHA384 : TSPAlgorithms.SHA512,
                    imprint);
            return generator
                    .generate(request, BigInteger.ONE, Date.from(time), null)
                    .getEncoded();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private SignerInfoGenerator signing() throws GeneralSecurityException, OperatorCreationException {
        var builder = new JcaSimpleSignerInfoGeneratorBuilder();
        String with =
                switch (authority.keys().getPrivate().getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "ECGOST3410-2012" -> {
                        builder.setProvider(new BouncyCastleProvider());
                        yield "GOST3411-2012-256WITHECGOST3410-2012-256";
                    }
                    default -> "SHA256withECDSA";
                };
        return builder.build(with, authority.keys().getPrivate(), authority.certificate());
    }
}
