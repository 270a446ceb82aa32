package org.carec.ecert.hub.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {

    private static final String VERIFICATIONS = "/api/v1/verifications";
    private static final String ID = "UZ0007-C26-4K7M2QX-8";

    @TempDir
    Path folder;

    private final Terminal terminal = new Terminal();
    private FakeHub hub;

    @BeforeEach
    void start() throws IOException {
        hub = new FakeHub();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @ParameterizedTest
    @CsvSource({"VALID, 0", "INVALID, 1", "UNDETERMINED, 2"})
    @DisplayName("TLK-3 the exit status tells the three verdicts apart")
    void ends_with_the_verdict(String verdict, int exitStatus) {
        hub.answering(VERIFICATIONS, 200, "{\"verdict\":\"" + verdict + "\",\"findings\":[]}");
        assertThat(verify(ID)).isEqualTo(exitStatus);
        assertThat(terminal.out()).startsWith(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "<html>VALID</html>", "{\"verdict\":\"valid-ish\"}", "{\"status\":\"VALID\"}"})
    @DisplayName("TLK-3 an answer that cannot be read is never VALID")
    void does_not_pass_what_it_cannot_read(String answer) {
        hub.answering(VERIFICATIONS, 200, answer);
        assertThat(verify(ID)).isEqualTo(2);
    }

    @Test
    @DisplayName("TLK-3 a hub that cannot be reached gives no verdict")
    void says_when_the_hub_is_away() {
        hub.close();
        assertThat(verify(ID)).isEqualTo(3);
        assertThat(terminal.err()).contains("cannot be reached").contains("--hub or ECERT_HUB");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    @DisplayName("TLK-4 findings are shown with code and sentence")
    void shows_the_findings() {
        hub.answering(
                VERIFICATIONS,
                200,
                "{\"verdict\":\"INVALID\",\"findings\":[{\"check\":\"STATUS\",\"outcome\":\"FAIL\","
                        + "\"code\":\"WITHDRAWN\",\"sentence\":\"The certificate was withdrawn.\"}]}");
        assertThat(verify(ID)).isEqualTo(1);
        assertThat(terminal.out()).contains("FAIL  STATUS  WITHDRAWN: The certificate was withdrawn.");
    }

    @Test
    @DisplayName("TLK-6 number, QR content and SHA-256 are told apart; country and time go along")
    void asks_the_right_question() {
        hub.answering(VERIFICATIONS, 200, "{\"verdict\":\"VALID\"}");
        verify(ID, "--import", "pk", "--at", "2026-03-02T12:00:00Z");
        verify("https://hub.example/d/" + ID + "?t=X#seal");
        verify("A".repeat(64));
        assertThat(hub.requests(VERIFICATIONS))
                .extracting(FakeHub.Request::body)
                .containsExactly(
                        "{\"id\":\"" + ID + "\",\"importCountry\":\"PK\",\"at\":\"2026-03-02T12:00:00Z\"}",
                        "{\"qr\":\"https://hub.example/d/" + ID + "?t=X#seal\"}",
                        "{\"sha256\":\"" + "a".repeat(64) + "\"}");
    }

    @Test
    @DisplayName("TLK-6 a file is sent as it is")
    void sends_the_file() throws IOException {
        hub.answering(VERIFICATIONS, 200, "{\"verdict\":\"VALID\"}");
        Path file = Files.write(folder.resolve("a.pdf"), "%PDF-1.7 specimen".getBytes(StandardCharsets.US_ASCII));
        verify(file.toString());
        FakeHub.Request request = hub.requests(VERIFICATIONS).get(0);
        assertThat(request.header("Content-type")).startsWith("multipart/form-data; boundary=");
        assertThat(request.body()).contains("name=\"file\"").contains("%PDF-1.7 specimen");
    }

    @Test
    @DisplayName("TLK-4 wrong use ends with 64, not with a verdict's status")
    void says_what_is_missing() {
        assertThat(terminal.run(new VerifyCommand())).isEqualTo(64);
        assertThat(terminal.err()).contains("DOCUMENT");
    }

    private int verify(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--hub";
        all[1] = hub.address().toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return terminal.run(new VerifyCommand(), all);
    }
}
