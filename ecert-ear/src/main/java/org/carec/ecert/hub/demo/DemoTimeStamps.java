package org.carec.ecert.hub.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.carec.ecert.hub.toolkit.SigningIdentity;
import org.carec.ecert.signature.TimeStampSource;

/** The demonstration's own time-stamping authority, in this process (RFC 3161); its certificate stands in the opening file. */
final class DemoTimeStamps implements TimeStampSource {

    private static final ASN1ObjectIdentifier POLICY =
            new ASN1ObjectIdentifier("2.25.307460712338123454622083219382717212345");
    private static final AlgorithmIdentifier SHA_256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

    private final SigningIdentity unit;
    private final Clock clock;

    DemoTimeStamps(SigningIdentity unit, Clock clock) {
        this.unit = unit;
        this.clock = clock;
    }

    @Override
    public byte[] stamp(byte[] imprint) throws IOException {
        TimeStampRequestGenerator requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        TimeStampRequest request = requests.generate(digest(imprint), imprint);
        try {
            return generator()
                    .generate(request, new BigInteger(120, new SecureRandom()), Date.from(clock.instant()))
                    .getEncoded();
        } catch (OperatorCreationException | GeneralSecurityException | TSPException e) {
            throw new IOException("the demonstration's time-stamping authority cannot sign", e);
        }
    }

    private TimeStampTokenGenerator generator()
            throws OperatorCreationException, GeneralSecurityException, TSPException {
        DigestCalculator certificateDigest =
                new JcaDigestCalculatorProviderBuilder().build().get(SHA_256);
        TimeStampTokenGenerator generator = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", unit.key(), unit.certificate()),
                certificateDigest,
                POLICY);
        generator.addCertificates(new JcaCertStore(List.of(unit.certificate())));
        return generator;
    }

    private static ASN1ObjectIdentifier digest(byte[] imprint) throws IOException {
        return switch (imprint.length) {
            case 32 -> NISTObjectIdentifiers.id_sha256;
            case 48 -> NISTObjectIdentifiers.id_sha384;
            case 64 -> NISTObjectIdentifiers.id_sha512;
            default -> throw new IOException("no digest is " + imprint.length + " bytes long");
        };
    }
}
