package org.carec.ecert.hub.toolkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v1CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectCommandTest {

    private static final String SUBJECT = "CN=UZ0007 document signing,O=Body,C=UZ";

    @TempDir
    static Path folder;

    private static SigningDesk desk;
    private static X509Certificate body;
    private static Path signed;

    private final Terminal terminal = new Terminal();

    @BeforeAll
    static void sign() throws Exception {
        desk = new SigningDesk(folder);
        body = desk.body("body", "C=UZ,O=Body,CN=UZ0007 document signing");
        desk.body("other", "CN=Another body,C=UZ");
        signed = desk.sign("body", "signed.pdf");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    @DisplayName("TLK-9 a file of a registered key under a registered CA is accepted, with all that is known of it")
    void accepts() {
        assertThat(inspect(signed)).isZero();
        assertThat(terminal.out().lines())
                .startsWith(
                        signed + ": ACCEPTED, B-B",
                        "  signer      " + SUBJECT,
                        "              certificate SHA-256 " + KeyProof.id(body))
                .contains("  algorithm   ECDSA P-256 with SHA-256");
        assertThat(terminal.out()).contains("by the signer's own clock").doesNotContain("time-stamp", "To do:");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    @DisplayName(
            "TLK-10 inspect alone says whose certificate it is, which options count it as registered, and that no more is wrong")
    void explains_a_first_try() {
        assertThat(run(signed.toString())).isEqualTo(1);
        assertThat(terminal.out().lines())
                .startsWith(
                        signed + ": REFUSED",
                        "  KEY_NOT_REGISTERED  certificate SHA-256 " + KeyProof.id(body) + ", subject " + SUBJECT)
                .anyMatch(line -> line.startsWith("    To do: "))
                .anyMatch(line -> line.startsWith("    Here: ")
                        && line.contains("--signer CERT.pem")
                        && line.contains("--anchor CA.pem"))
                .anyMatch(line -> line.startsWith("  No other fault was found"));
    }

    @Test
    @DisplayName("TLK-9 another body's registered key does not pass for the signer's")
    void refuses_another_signer() {
        assertThat(run("--signer", pem("other"), "--anchor", pem("ca"), signed.toString()))
                .isEqualTo(1);
        assertThat(terminal.out())
                .contains("KEY_NOT_REGISTERED", KeyProof.id(body))
                .doesNotContain("--anchor");
    }

    @Test
    @DisplayName("TLK-10 a path without its national CA is told with the option that gives it")
    void asks_for_the_anchor() throws IOException {
        assertThat(run("--signer", pem("body"), signed.toString())).isEqualTo(1);
        assertThat(terminal.out()).contains("NO_PATH").contains("--anchor CA.pem; here are 0.");

        Path two = folder.resolve("two.pem");
        Files.writeString(two, Files.readString(Path.of(pem("tsa"))) + Files.readString(Path.of(pem("ca"))));
        assertThat(run("--signer", pem("body"), "--anchor", two.toString(), signed.toString()))
                .isZero();
    }

    @Test
    @DisplayName("TLK-10 a CA of the right name with another key does not do, and the option is told")
    void asks_for_the_right_anchor() throws Exception {
        Path abroad = Files.createDirectory(folder.resolve("abroad"));
        new SigningDesk(abroad).close();
        assertThat(run("--signer", pem("body"), "--anchor", abroad.resolve("ca.pem") + "", signed.toString()))
                .isEqualTo(1);
        assertThat(terminal.out()).contains("PATH_NOT_VALID").contains("--anchor CA.pem; here are 1.");
    }

    @Test
    @DisplayName("TLK-9 a file with one byte changed is refused, registered signer or not")
    void refuses_a_changed_file() throws IOException {
        Path changed = changed();
        assertThat(inspect(changed)).isEqualTo(1);
        assertThat(terminal.out())
                .contains(changed + ": REFUSED", "DIGEST_DIFFERS  CMS offset ")
                .contains("To do: Send the file exactly as it was signed.");

        assertThat(run(changed.toString())).isEqualTo(1);
        assertThat(terminal.out()).contains("KEY_NOT_REGISTERED").doesNotContain("No other fault");
    }

    @Test
    @DisplayName("TLK-9 what is no PDF, an empty file, an unsigned one and one too large are refused")
    void refuses_what_is_no_signed_pdf() throws IOException {
        Path text = Files.writeString(folder.resolve("hello.pdf"), "hello");
        Path empty = Files.writeString(folder.resolve("empty.pdf"), "");
        Path huge = folder.resolve("huge.pdf");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(3L << 30); // no array holds that
        }
        assertThat(inspect(text, empty, folder.resolve("plain.pdf"), huge)).isEqualTo(1);
        assertThat(terminal.out().lines().filter(line -> line.matches("  [A-Z_]+  .*")))
                .extracting(line -> line.strip().replaceAll(" .*", ""))
                .containsExactly("NOT_A_PDF", "NOT_A_PDF", "NO_SIGNATURE", "FILE_TOO_LARGE");
        Files.delete(huge);
    }

    @Test
    @DisplayName("TLK-11 a file that cannot be read is named, keeps no other from its examination, and ends with 2")
    void goes_on_after_a_missing_file() throws IOException {
        Path missing = folder.resolve("missing.pdf");
        assertThat(inspect(signed, missing, folder, changed())).isEqualTo(2);
        assertThat(terminal.out()).contains(signed + ": ACCEPTED", ": REFUSED");
        assertThat(terminal.err().lines())
                .containsExactly(
                        "ecert-hub: " + missing + " cannot be read. Check the path and the file's permissions.",
                        "ecert-hub: " + folder + " cannot be read. Check the path and the file's permissions.");
        assertThat(inspect(changed(), signed)).isEqualTo(1);
    }

    @Test
    @DisplayName("TLK-10 before the certificate is in force the file is refused, and the time is told")
    void judges_at_a_time() {
        String before = before();
        assertThat(inspect(signed, "--at", before)).isEqualTo(1);
        assertThat(terminal.out())
                .contains("CERTIFICATE_NOT_IN_FORCE  certificate of " + SUBJECT)
                .contains("examined as of " + before + "; --at TIME sets another time");
    }

    @Test
    @DisplayName("TLK-10 after the end of its algorithm the file is refused, and the time is told")
    void judges_algorithms_at_a_time() throws Exception {
        desk.body("rsa", "CN=RSA", KeyKind.RSA_2048);
        Path rsa = desk.sign("rsa", "rsa.pdf");
        assertThat(inspect("--signer", pem("rsa"), "--at", "2030-01-01T00:00:00Z", rsa))
                .isEqualTo(1);
        assertThat(terminal.out()).contains("ALGORITHM_EXPIRED", "examined as of 2030-01-01T00:00:00Z");
    }

    @Test
    @DisplayName("TLK-9 a time-stamp counts with its registered authority only")
    void judges_time_stamps() throws IOException {
        Path stamped = desk.stamp("body", "stamped.pdf");
        assertThat(inspect(stamped)).isEqualTo(1);
        assertThat(terminal.out())
                .contains("TIME_STAMP_AUTHORITY_NOT_REGISTERED  certificate SHA-256 ")
                .contains("CN=Time-Stamp Authority", "--tsa-anchor CERT.pem");

        assertThat(inspect(stamped, "--tsa-anchor", pem("tsa"))).isZero();
        assertThat(terminal.out()).contains(stamped + ": ACCEPTED, B-T").containsPattern("\n  time-stamp  20");

        assertThat(inspect(stamped, "--tsa-anchor", pem("tsa"), "--at", before()))
                .isEqualTo(1);
        assertThat(terminal.out()).contains("TIME_STAMP_IN_FUTURE", "examined as of ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-03-02", "+1000000000-12-31T23:59:59Z", "1969-12-31T23:59:59Z"})
    @DisplayName("TLK-9 a time that is none ends with 2 and is named")
    void names_a_bad_time(String time) {
        assertThat(inspect(signed, "--at", time)).isEqualTo(2);
        assertThat(terminal.err()).contains("--at \"" + time + "\"");
        assertThat(terminal.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--signer", "--anchor", "--tsa-anchor"})
    @DisplayName("TLK-9 certificates that cannot be used end with 2 and are named before any file is examined")
    void names_bad_certificates(String option) throws Exception {
        Path junk = Files.writeString(folder.resolve("junk.pem"), "-----BEGIN CERTIFICATE-----\njunk\n");
        Path none = Files.writeString(folder.resolve("none.pem"), "");
        Path old = Files.writeString(folder.resolve("v1.pem"), Pem.of(version1()));
        for (Path bad : List.of(junk, none, old, folder.resolve("absent.pem"))) {
            assertThat(inspect(signed, option, bad.toString())).as(bad + "").isEqualTo(2);
            assertThat(terminal.err()).contains(bad.toString());
        }
        assertThat(terminal.err()).contains(option + " " + old + " is an X.509 certificate of version 1");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    @DisplayName("TLK-9 without a file, or with an option there is not, it ends with 2")
    void says_what_is_missing() {
        assertThat(run()).isEqualTo(2);
        assertThat(terminal.err()).contains("FILE");
        assertThat(run("--verbose", signed.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("--verbose");
    }

    /** With the body's key and the national CA registered. */
    private int inspect(Object... filesAndOptions) {
        List<String> arguments = new ArrayList<>(List.of("--signer", pem("body"), "--anchor", pem("ca")));
        for (Object argument : filesAndOptions) {
            arguments.add(argument.toString());
        }
        return run(arguments.toArray(String[]::new));
    }

    /** Before anything was certified. */
    private static String before() {
        return Clock.systemUTC()
                .instant()
                .minus(90, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private int run(String... arguments) {
        return terminal.run(new InspectCommand(), arguments);
    }

    private static String pem(String name) {
        return folder.resolve(name + ".pem").toString();
    }

    private static Path changed() throws IOException {
        byte[] pdf = Files.readAllBytes(signed);
        pdf[new String(pdf, ISO_8859_1).indexOf("Issued")] = 'i';
        return Files.write(folder.resolve("changed.pdf"), pdf);
    }

    private static X509Certificate version1() throws Exception {
        KeyPair pair = KeyKind.EC_P256.generate();
        X500Name name = new X500Name("CN=Old");
        Date now = Date.from(Clock.systemUTC().instant());
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v1CertificateBuilder(name, BigInteger.ONE, now, now, name, pair.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }
}
