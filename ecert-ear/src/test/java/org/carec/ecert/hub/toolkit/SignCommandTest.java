package org.carec.ecert.hub.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignCommandTest {

    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();
    private Authorities authorities;

    @BeforeEach
    void start() throws Exception {
        authorities = new Authorities();
        KeyPair pair = KeyKind.EC_P256.generate();
        X509Certificate certificate = authorities.signer("CN=signer", pair.getPublic(), null, null);
        new SigningIdentity(pair.getPrivate(), List.of(certificate, authorities.issuing.certificate()))
                .write(folder.resolve("k.p12"), Terminal.password());
        SamplePage.write(folder.resolve("in.pdf"));
    }

    @AfterEach
    void stop() {
        authorities.close();
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
        authorities.pages.put("/tsa", request -> authorities.stamper.answer(otherRequest()));
        assertThat(sign("--tsa", tsa())).isNotZero();
        assertThat(terminal.err()).contains("does not fit the request");
        assertThat(folder.resolve("out.pdf")).doesNotExist();
    }

    @Test
    @DisplayName("TLK-6 an endless answer of an authority is cut off")
    void refuses_an_endless_answer() {
        authorities.pages.put("/tsa", request -> new byte[100_000]);
        assertThat(sign("--tsa", tsa())).isNotZero();
        assertThat(terminal.err()).contains(tsa() + " cannot be asked: its answer is larger than 65536 octets");
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
        return authorities.address("/tsa");
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
}
