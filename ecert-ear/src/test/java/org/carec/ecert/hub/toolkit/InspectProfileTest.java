package org.carec.ecert.hub.toolkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectProfileTest {

    private static final String PROFILE =
            """
            name = agreed
            version = 7
            relaxations = BER_ENCODING
            accept.ECDSA.256 = SHA-256
            """;

    @TempDir
    static Path folder;

    private static SigningDesk desk;
    private static Path signed;
    private static Path ber;

    private final Terminal terminal = new Terminal();

    @BeforeAll
    static void sign() throws Exception {
        desk = new SigningDesk(folder);
        desk.body("body", "CN=Body,C=UZ");
        signed = desk.sign("body", "signed.pdf");
        ber = Files.write(folder.resolve("ber.pdf"), inBer(Files.readAllBytes(signed)));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    @DisplayName("TLK-30 of a refused file inspect names the switch it would need, and what it risks")
    void names_the_switch() {
        assertThat(inspect(ber)).isEqualTo(1);
        assertThat(terminal.out())
                .contains("  A profile with these switches on would take this file:", "    BER_ENCODING")
                .contains("      Risk: One signature can be written in many ways")
                .doesNotContain("    HYBRID_FILE", "    ADBE_PKCS7_DETACHED");
    }

    @Test
    @DisplayName("TLK-30 it says when no switch would help, and says nothing of switches when the file passes")
    void says_when_none_helps() throws IOException {
        assertThat(inspect(Files.writeString(folder.resolve("hello.pdf"), "hello")))
                .isEqualTo(1);
        assertThat(terminal.out()).contains("No switch of a profile would make this file pass");

        Terminal other = new Terminal();
        assertThat(other.run(new InspectCommand(), arguments(signed))).isZero();
        assertThat(other.out()).contains("  profile     strict ").doesNotContain("switch");
    }

    @Test
    @DisplayName("TLK-30 with the profile that was agreed the file passes, and the profile is named")
    void judges_by_the_profile() throws IOException {
        Path profile = Files.writeString(folder.resolve("agreed.properties"), PROFILE);

        assertThat(inspect(ber, "--profile", profile.toString())).isZero();
        assertThat(terminal.out()).contains(ber + ": ACCEPTED, B-B", "  profile     agreed 7");
    }

    @Test
    @DisplayName("TLK-30 a profile that cannot be used ends with 2, before any file is examined, and its line is told")
    void names_a_bad_profile() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.properties"), PROFILE.replace("BER_ENCODING", "BER"));

        assertThat(inspect(signed, "--profile", bad.toString())).isEqualTo(2);
        assertThat(terminal.err())
                .contains("--profile cannot be used. " + bad + ", line 3: There is no switch \"BER\". Known are [");
        assertThat(inspect(signed, "--profile", "absent.properties")).isEqualTo(2);
        assertThat(terminal.err()).contains("absent.properties cannot be read.");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    @DisplayName(
            "TLK-30 the line of JSON holds the profile, or the switches with their risks, or null where none would help")
    void writes_json() throws IOException {
        Path text = Files.writeString(folder.resolve("text.pdf"), "hello");

        assertThat(inspect(signed, "--json", ber.toString(), text.toString())).isEqualTo(1);
        List<JsonNode> lines = lines();
        assertThat(lines.get(0).path("facts").path("profile").asText()).startsWith("strict ");
        assertThat(lines.get(0).has("neededSwitches")).isFalse();
        assertThat(lines.get(1).path("neededSwitches")).singleElement().satisfies(needed -> {
            assertThat(needed.path("name").asText()).isEqualTo("BER_ENCODING");
            assertThat(needed.path("risk").asText()).endsWith(".");
        });
        assertThat(lines.get(2).path("neededSwitches").isNull()).isTrue();
    }

    private int inspect(Path file, String... more) {
        return terminal.run(new InspectCommand(), arguments(file, more));
    }

    private static String[] arguments(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--signer",
                folder.resolve("body.pem").toString(),
                "--anchor",
                folder.resolve("ca.pem").toString(),
                file.toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private List<JsonNode> lines() throws JsonProcessingException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : terminal.out().lines().toList()) {
            lines.add(Transport.JSON.readTree(line));
        }
        return lines;
    }

    /** The CMS with its outermost length in three octets, the first of them zero: BER, not DER. */
    private static byte[] inBer(byte[] signed) {
        String text = new String(signed, ISO_8859_1);
        int from = text.lastIndexOf("/Contents <3082") + "/Contents <3082".length();
        int end = text.indexOf('>', from);
        return (text.substring(0, from - 1) + "300" + text.substring(from, end - 2) + text.substring(end))
                .getBytes(ISO_8859_1);
    }
}
