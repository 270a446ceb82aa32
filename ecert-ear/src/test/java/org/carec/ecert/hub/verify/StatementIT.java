package org.carec.ecert.hub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.europa.esig.dss.enumerations.Indication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.demo.WorldOnHub.Ready;
import org.carec.ecert.hub.job.SharedWorld;
import org.carec.ecert.hub.run.HubProcess;
import org.carec.ecert.hub.toolkit.StatusChange;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.signature.PdfVerifier;
import org.carec.ecert.signature.UnverifiedPdf;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed statements as anybody gets them, and what the hub says of one that is shown to it. */
class StatementIT {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where the statements are left, to be looked at. */
    private static final Path LEFT = Path.of("target/statements");

    private static WorldOnHub world;
    private static HubProcess hub;
    private static HubSealOfRun seal;
    private static Ready inForce;

    @BeforeAll
    static void open() throws Exception {
        world = SharedWorld.get();
        hub = HubProcess.shared();
        seal = HubSealOfRun.of(hub);
        inForce = world.pushed(CERTIFIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "az", "ky", "tg", "uz", "ur"})
    @DisplayName("NOT-6 NOT-11 a statement passes the strict verifier, EU DSS and pdfsig, in each language")
    void passes_everywhere(String language) throws Exception {
        var link = OnRecord.link(inForce);
        var token = link.substring(link.indexOf("t="));
        var answer =
                get(statement(inForce.id()) + "?importCountry=PK&lang=" + language + "&" + token, "application/pdf");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains(inForce.id());
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var spoken = Sentences.language(List.of(Locale.forLanguageTag(language)));
        assertThat(answer.headers().firstValue("Content-Language")).contains(spoken.toLanguageTag());
        var pdf = answer.body();
        var file = Files.write(Files.createDirectories(LEFT).resolve("valid-" + language + ".pdf"), pdf);
        var report = new PdfVerifier()
                .examine(new UnverifiedPdf(pdf), seal.trust(), Clock.systemUTC().instant());
        assertThat(report.findings()).isEmpty();
        assertThat(DssOpinion.of(pdf, seal.ca())).containsExactly(Indication.TOTAL_PASSED);
        assertThat(pdfsig(file)).contains("Signature is Valid").doesNotContain("Digest Mismatch");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain(token.substring(2));
    }

    @Test
    @DisplayName("NOT-5 the number alone gets the public tier, the token all that was declared")
    void tiers() throws Exception {
        var applicant =
                OnRecord.declared(inForce).path("applicant").path("name").asText();
        assertThat(text(get(statement(inForce.id()), "*/*").body()))
                .contains("Valid", inForce.id())
                .doesNotContain(applicant);
        var link = OnRecord.link(inForce);
        assertThat(text(get(statement(inForce.id()) + link.substring(link.indexOf('?')), "*/*")
                        .body()))
                .contains(applicant.split(" ", -1)[0]);
    }

    @Test
    @DisplayName("VER-14 a statement shown as a file is answered with today's facts, and an altered one is INVALID")
    void shown_as_a_file() throws Exception {
        var document = world.pushed(CERTIFIER);
        var pdf = get(statement(document.id()), "application/pdf").body();
        var today = ask(pdf);
        assertThat(today.path("verdict").asText()).as(today.toPrettyString()).isEqualTo("VALID");
        assertThat(today.path("document").path("id").asText()).isEqualTo(document.id());
        assertThat(today.path("document").path("tier").asText()).isEqualTo("PUBLIC");
        assertThat(codes(today)).contains("HUB_STATEMENT");

        world.cab(CERTIFIER)
                .change(
                        document.id(),
                        new StatusChange("WITHDRAW", "PRODUCT_NO_LONGER_CONFORMS", "A test.", Optional.empty()),
                        WorldOnHub.key());
        var later = ask(pdf);
        assertThat(later.path("verdict").asText()).isEqualTo("INVALID");
        assertThat(later.path("reason").path("code").asText()).isEqualTo("WITHDRAWN");
        assertThat(codes(later)).contains("HUB_STATEMENT");

        var at = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("(Statement about");
        pdf[at + 1] ^= 0x20;
        var altered = ask(pdf);
        assertThat(altered.path("verdict").asText()).isEqualTo("INVALID");
        assertThat(altered.path("reason").path("code").asText()).isEqualTo("STATEMENT_ALTERED");
    }

    @Test
    @DisplayName("NOT-11 what is no number has no statement, and nothing can be posted there")
    void no_number() throws Exception {
        assertThat(get("/d/nonsense/statement", "*/*").statusCode()).isEqualTo(404);
        assertThat(get("/d/UZ0007-C26-0000000-X/statement", "*/*").statusCode()).isEqualTo(404);
        var posted = HttpRequest.newBuilder(hub.url().resolve(statement(inForce.id())))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(HTTP.send(posted, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
    }

    @Test
    @DisplayName("NOT-4 a number that nobody has gets a statement that says so")
    void unknown() throws Exception {
        var pdf = get(statement("UZ0007-C26-0000000-L"), "application/pdf").body();
        Files.write(Files.createDirectories(LEFT).resolve("unknown-en.pdf"), pdf);
        assertThat(text(pdf)).contains("Invalid", "No document is registered under UZ0007-C26-0000000-L");
    }

    @Test
    @DisplayName(
            "NOT-7 NOT-11 SEA-8 with a self-signed seal the hub seals as ever, and answers 503 for a statement, saying what is missing")
    void self_signed() throws Exception {
        var data = HubProcess.freshData();
        var keystore = data.resolveSibling(data.getFileName() + "-seal.p12");
        selfSigned(keystore);
        var settings = Map.of("ECERT_SEAL_KEYSTORE", keystore.toString(), "ECERT_SEAL_PASSWORD", "changeit");
        try (var other = HubProcess.start(data, settings)) {
            other.awaitReady();
            var path = other.url().resolve(statement("UZ0007-C26-0000000-L"));
            var problem = get(path, "application/pdf");
            assertThat(problem.statusCode()).isEqualTo(503);
            assertThat(problem.headers().firstValue("Retry-After")).isPresent();
            var body = JSON.readTree(problem.body());
            assertThat(body.path("code").asText()).isEqualTo("SEAL_CHAIN_MISSING");
            assertThat(body.path("detail").asText()).contains("self-signed certificate", "issued by a CA");
            var page = get(path, "text/html");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(new String(page.body(), StandardCharsets.UTF_8))
                    .contains("No signed statement at the moment", "no certificate of a CA");
        }
    }

    private static void selfSigned(Path keystore) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "seal",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=Old seal",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        keystore.toString()))
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
    }

    private static String pdfsig(Path file) throws Exception {
        var process = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String statement(String id) {
        return "/d/" + id + "/statement";
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static List<String> codes(JsonNode verdict) {
        return verdict.path("findings").findValuesAsText("code");
    }

    private static JsonNode ask(byte[] file) throws Exception {
        return JSON.readTree(world.asNobody()
                .multipart("/api/v1/verifications", Map.of(), "file", file)
                .body());
    }

    private static HttpResponse<byte[]> get(String path, String accept) throws Exception {
        return get(hub.url().resolve(path), accept);
    }

    private static HttpResponse<byte[]> get(URI address, String accept) throws Exception {
        var request = HttpRequest.newBuilder(address).header("Accept", accept).build();
        return HTTP.send(request, BodyHandlers.ofByteArray());
    }
}
