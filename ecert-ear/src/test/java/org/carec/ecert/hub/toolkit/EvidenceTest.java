package org.carec.ecert.hub.toolkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {

    @TempDir
    Path folder;

    private SigningBody body;

    @BeforeEach
    void start() throws Exception {
        body = new SigningBody(folder);
    }

    @AfterEach
    void stop() {
        body.close();
    }

    @Test
    @DisplayName(
            "TLK-42 the evidence is fetched from where the certificates say, each list once: an OCSP answer before a list")
    void fetches() throws IOException {
        assertThat(body.sign(body.lasting("B-LT"))).as(body.err()).isZero();
        assertThat(body.authorities.asked).containsExactly("/tsa", "/ocsp", "/national.crl");
    }

    @Test
    @DisplayName("TLK-42 where the responder fails the list does, and where nothing is to be had each address is named")
    void falls_back() throws IOException {
        body.authorities.pages.put("/ocsp", request -> new byte[] {1, 2, 3});
        assertThat(body.sign(body.lasting("B-LT"))).as(body.err()).isZero();
        assertThat(body.authorities.asked).contains("/issuing.crl");

        body.authorities.pages.remove("/issuing.crl");
        body.authorities.pages.put("/national.crl", request -> new byte[11 << 20]);
        assertThat(body.refused(body.lasting("B-LT")))
                .contains("no evidence that these were not revoked: CN=Signer (")
                .contains(body.authorities.address("/ocsp") + " gave nothing usable")
                .contains(body.authorities.address("/issuing.crl") + " answered HTTP 404")
                .contains("C=UZ,CN=Issuing CA (" + body.authorities.address("/national.crl"))
                .contains("its answer is larger than 10485760 octets")
                .contains("C=UZ,CN=Time-Stamp Authority (")
                .contains("--crl", "--ocsp", "--chain");
    }

    @Test
    @DisplayName("TLK-41 evidence from files does as well, and then nothing is fetched")
    void takes_files() throws IOException {
        String national = body.file("national.crl", body.authorities.national.list(Set.of()));
        String both =
                pem("both.pem", body.authorities.national.list(Set.of()), body.authorities.issuing.list(Set.of()));

        assertThat(body.sign(body.lasting("B-LT", "--crl", both)))
                .as(body.err())
                .isZero();
        assertThat(body.authorities.asked).containsExactly("/tsa");
        assertThat(body.refused(body.lasting("B-LT", "--crl", national)))
                .contains("CN=Signer (" + national + " is not a list of C=UZ,CN=Issuing CA)")
                .doesNotContain("CN=Time-Stamp Authority");
    }

    @Test
    @DisplayName("TLK-41 OCSP answers from files do as well, in DER and in PEM")
    void takes_answers() throws Exception {
        String national = body.file("national.crl", body.authorities.national.list(Set.of()));
        byte[] answer = body.authorities.issuing.answer(body.authorities.issuing.request(body.signer), Set.of());
        String pem = Files.writeString(folder.resolve("a.pem"), Pem.encode("OCSP RESPONSE", answer)) + "";

        // It tells of the time it was made, and an hour on: of the stamp that is made after it.
        assertThat(body.sign(body.lasting("B-LT", "--crl", national, "--ocsp", body.file("a.ocsp", answer))))
                .as(body.err())
                .isZero();
        assertThat(body.sign(body.lasting("B-LTA", "--crl", national, "--ocsp", pem)))
                .isZero();
        assertThat(body.authorities.asked).containsOnly("/tsa");

        byte[] other = body.authorities.issuing.answer(
                body.authorities.issuing.request(body.authorities.issuing.certificate()), Set.of());
        assertThat(body.refused(body.lasting("B-LT", "--crl", national, "--ocsp", body.file("other.ocsp", other))))
                .contains("other.ocsp does not speak of it");
        TestCa same = TestCa.root("CN=Issuing CA,C=UZ");
        byte[] forged = same.answer(body.authorities.issuing.request(body.signer), Set.of());
        assertThat(body.refused(body.lasting("B-LT", "--crl", national, "--ocsp", body.file("forged.ocsp", forged))))
                .contains("forged.ocsp is not signed by the CA");
    }

    @Test
    @DisplayName("TLK-41 what is not current, not of the CA or of another certificate proves nothing")
    void refuses_useless_evidence() throws Exception {
        byte[] old = body.authorities.issuing.list(
                Set.of(), Clock.systemUTC().instant().minus(1, ChronoUnit.MINUTES));
        TestCa same = TestCa.root("CN=Issuing CA,C=UZ");
        String national = body.file("national.crl", body.authorities.national.list(Set.of()));

        assertThat(body.refused(body.lasting("B-LT", "--crl", national, "--crl", body.file("old.crl", old))))
                .contains("old.crl is not current");
        assertThat(body.refused(
                        body.lasting("B-LT", "--crl", national, "--crl", body.file("same.crl", same.list(Set.of())))))
                .contains("same.crl is not a list of C=UZ,CN=Issuing CA");
        assertThat(body.refused(body.lasting("B-LT", "--crl", body.file("page.crl", "<html>".getBytes(UTF_8)))))
                .contains("page.crl is not a certificate revocation list");
    }

    @Test
    @DisplayName("TLK-41 a revoked certificate is told, of the signer by list or answer, and of the authority")
    void tells_the_revoked() throws Exception {
        body.authorities.revoked.add(body.signer);
        assertThat(body.refused(body.lasting("B-LT")))
                .contains("The certificate of CN=Signer is revoked since 20")
                .contains("says " + body.authorities.address("/ocsp"));
        body.certify("/issuing.crl", null);
        body.authorities.revoked.add(body.signer);
        assertThat(body.refused(body.lasting("B-LT"))).contains("says " + body.authorities.address("/issuing.crl"));
        body.authorities.revoked.clear();
        body.authorities.revoked.add(body.authorities.stamper.identity().certificate());
        assertThat(body.refused(body.lasting("B-LT")))
                .contains("The certificate of C=UZ,CN=Time-Stamp Authority is revoked");
    }

    @Test
    @DisplayName("TLK-41 a path without its CA, and a certificate that names nothing to ask, are told")
    void tells_what_is_missing() throws Exception {
        assertThat(body.refused("--level", "B-LT", "--tsa", body.authorities.address("/tsa")))
                .contains("C=UZ,CN=Issuing CA (its issuer C=UZ,CN=National CA is not known)");
        body.certify(null, null);
        assertThat(body.refused(body.lasting("B-LT"))).contains("CN=Signer (it names no address to ask)");
    }

    private String pem(String name, byte[]... lists) throws IOException {
        StringBuilder text = new StringBuilder();
        for (byte[] list : lists) {
            text.append(Pem.encode("X509 CRL", list));
        }
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
