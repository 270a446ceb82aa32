package org.carec.ecert.hub.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignCommandTest {

    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();
    private HttpServer authority;
    private UnaryOperator<byte[]> answer = SignCommandTest::stamp;

    @BeforeEach
    void start() throws IOException {
        authority = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        authority.createContext("/", exchange -> {
            try (exchange) {
                byte[] reply = answer.apply(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, reply.length);
                exchange.getResponseBody().write(reply);
            }
        });
        authority.start();
        KeyPair pair = KeyKind.EC_P256.generate();
        X509Certificate certificate = new CertificateRequest("CN=signer", pair)
                .placeholder(Clock.systemUTC().instant());
        new SigningIdentity(pair.getPrivate(), List.of(certificate))
                .write(folder.resolve("k.p12"), Terminal.password());
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            Files.write(folder.resolve("in.pdf"), out.toByteArray());
        }
    }

    @AfterEach
    void stop() {
        authority.stop(0);
    }

    @Test
    @DisplayName("TLK-7 without an authority the signature is B-B")
    void signs_without_time_stamp() throws Exception {
        assertThat(sign()).isZero();
        assertThat(signature().getSignerInfos().getSigners().iterator().next().getUnsignedAttributes())
                .isNull();
    }

    @Test
    @DisplayName("TLK-7 with an authority that answers the request the signature is B-T")
    void signs_with_time_stamp() throws Exception {
        assertThat(sign("--tsa", tsa())).isZero();
        assertThat(signature()
                        .getSignerInfos()
                        .getSigners()
                        .iterator()
                        .next()
                        .getUnsignedAttributes()
                        .get(new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.14")))
                .isNotNull();
    }

    @Test
    @DisplayName("TLK-7 a time-stamp over something else is not taken, and no file is written")
    void refuses_a_foreign_stamp() {
        answer = request -> stamp(otherRequest());
        assertThat(sign("--tsa", tsa())).isNotZero();
        assertThat(terminal.err()).contains("does not fit the request");
        assertThat(folder.resolve("out.pdf")).doesNotExist();
    }

    @Test
    @DisplayName("TLK-6 an endless answer of an authority is cut off")
    void refuses_an_endless_answer() {
        answer = request -> new byte[100_000];
        assertThat(sign("--tsa", tsa())).isNotZero();
        assertThat(terminal.err()).contains("65537 bytes or more");
    }

    @Test
    @DisplayName("TLK-4 a file that is no PDF and an unknown digest are named")
    void names_bad_input() throws IOException {
        assertThat(sign("--digest", "MD5")).isNotZero();
        assertThat(terminal.err()).contains("no digest MD5");
        Files.writeString(folder.resolve("in.pdf"), "hello");
        assertThat(sign()).isNotZero();
        assertThat(terminal.err()).contains("is not a PDF");
        assertThat(sign("--tsa", "ftp://tsa.example")).isNotZero();
    }

    private String tsa() {
        return "http://localhost:" + authority.getAddress().getPort() + "/tsa";
    }

    private int sign(String... more) {
        String[] all = new String[more.length + 6];
        all[0] = folder.resolve("in.pdf").toString();
        all[1] = folder.resolve("out.pdf").toString();
        all[2] = "--p12";
        all[3] = folder.resolve("k.p12").toString();
        all[4] = "--password-env";
        all[5] = Terminal.PASSWORD_VARIABLE;
        System.arraycopy(more, 0, all, 6, more.length);
        return terminal.run(new SignCommand(), all);
    }

    private CMSSignedData signature() throws Exception {
        byte[] pdf = Files.readAllBytes(folder.resolve("out.pdf"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            byte[] padded = document.getSignatureDictionaries().get(0).getContents(pdf);
            try (var in = new ASN1InputStream(padded)) {
                return new CMSSignedData(in.readObject().getEncoded());
            }
        }
    }

    private static byte[] otherRequest() {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            return generator
                    .generate(NISTObjectIdentifiers.id_sha256, new byte[32])
                    .getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A time-stamping authority as RFC 3161 has it. */
    private static byte[] stamp(byte[] request) {
        try {
            KeyPair pair = KeyKind.RSA_2048.generate();
            Instant now = Clock.systemUTC().instant();
            X500Name name = new X500Name("CN=tsa");
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    BigInteger.ONE,
                                    Date.from(now.minus(1, ChronoUnit.DAYS)),
                                    Date.from(now.plus(1, ChronoUnit.DAYS)),
                                    name,
                                    pair.getPublic())
                            .addExtension(
                                    Extension.extendedKeyUsage,
                                    true,
                                    new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                            .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", pair.getPrivate(), certificate),
                    new JcaDigestCalculatorProviderBuilder()
                            .build()
                            .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    new ASN1ObjectIdentifier("1.2.3"));
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(request), BigInteger.TEN, Date.from(now))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
