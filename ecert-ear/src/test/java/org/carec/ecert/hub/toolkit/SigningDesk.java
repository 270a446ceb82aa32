package org.carec.ecert.hub.toolkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A country as {@code inspect} meets it: a national CA, bodies that sign with {@code sign}, an RFC 3161 time-stamp authority over
 * HTTP; certificates lie in the folder as PEM files.
 */
final class SigningDesk implements AutoCloseable {

    private final Path folder;
    private final Instant now = Clock.systemUTC().instant();
    private final KeyPair authority = KeyKind.EC_P256.generate();
    private final X500Name authorityName = new X500Name("CN=National CA,C=UZ");
    private final StampAuthority timeStamper;
    private final HttpServer timeStamps;

    SigningDesk(Path folder) throws Exception {
        this.folder = folder;
        save("ca.pem", certificate(authorityName, authority, Extension.basicConstraints, new BasicConstraints(true)));
        KeyPair unit = KeyKind.RSA_2048.generate();
        X509Certificate certificate = certificate(
                new X500Name("CN=Time-Stamp Authority,C=UZ"),
                unit,
                Extension.extendedKeyUsage,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        timeStamper = new StampAuthority(new SigningIdentity(unit.getPrivate(), List.of(certificate)));
        save("tsa.pem", certificate);
        timeStamps = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        timeStamps.createContext("/", this::stamp);
        timeStamps.start();
    }

    @Override
    public void close() {
        timeStamps.stop(0);
    }

    /** A body with a certificate of the national CA: {@code name.p12} and {@code name.pem}. */
    X509Certificate body(String name, String subject) throws Exception {
        return body(name, subject, KeyKind.EC_P256);
    }

    X509Certificate body(String name, String subject, KeyKind kind) throws Exception {
        KeyPair pair = kind.generate();
        X509Certificate certificate =
                certificate(new X500Name(subject), pair, Extension.basicConstraints, new BasicConstraints(false));
        new SigningIdentity(pair.getPrivate(), List.of(certificate))
                .write(folder.resolve(name + ".p12"), Terminal.password());
        save(name + ".pem", certificate);
        return certificate;
    }

    /** Signs a page with the body's key as the command does; {@code --reason Issued} stands in the file in clear. */
    Path sign(String body, String file, String... more) throws IOException {
        Path plain = folder.resolve("plain.pdf");
        SamplePage.write(plain);
        Path signed = folder.resolve(file);
        List<String> arguments =
                new ArrayList<>(List.of(plain.toString(), signed.toString(), "--reason", "Issued", "--p12"));
        arguments.add(folder.resolve(body + ".p12").toString());
        arguments.addAll(List.of("--password-env", Terminal.PASSWORD_VARIABLE));
        arguments.addAll(List.of(more));
        Terminal terminal = new Terminal();
        if (terminal.run(new SignCommand(), arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(terminal.err());
        }
        return signed;
    }

    Path stamp(String body, String file) throws IOException {
        return sign(
                body,
                file,
                "--tsa",
                "http://localhost:" + timeStamps.getAddress().getPort());
    }

    /** The national CA's list in DER, current from an hour ago, with these certificates revoked some minutes ago. */
    Path list(String file, X509Certificate... revoked) throws Exception {
        X509v2CRLBuilder list = new X509v2CRLBuilder(authorityName, Date.from(now.minus(1, ChronoUnit.HOURS)));
        list.setNextUpdate(Date.from(now.plus(1, ChronoUnit.HOURS)));
        list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(41)));
        for (X509Certificate certificate : revoked) {
            Date date = Date.from(now.minus(5, ChronoUnit.MINUTES));
            list.addCRLEntry(certificate.getSerialNumber(), date, CRLReason.superseded);
        }
        byte[] der = list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate()))
                .getEncoded();
        return Files.write(folder.resolve(file), der);
    }

    private X509Certificate certificate(X500Name subject, KeyPair pair, ASN1ObjectIdentifier id, ASN1Encodable value)
            throws Exception {
        boolean ca = subject.equals(authorityName);
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                authorityName,
                                new BigInteger(120, new SecureRandom()),
                                Date.from(now.minus(30, ChronoUnit.DAYS)),
                                Date.from(now.plus(300, ChronoUnit.DAYS)),
                                subject,
                                pair.getPublic())
                        .addExtension(id, true, value)
                        .addExtension(
                                Extension.keyUsage,
                                true,
                                new KeyUsage(ca ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature))
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(authority.getPrivate())));
    }

    private void save(String file, X509Certificate certificate) throws IOException {
        Files.writeString(folder.resolve(file), Pem.of(certificate));
    }

    private void stamp(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] reply = timeStamper.answer(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
        }
    }
}
