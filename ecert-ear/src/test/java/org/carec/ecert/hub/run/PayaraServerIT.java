package org.carec.ecert.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.carec.ecert.hub.boot.Parts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The EAR as built, on the other server. */
class PayaraServerIT {

    private static final Path HOME = Path.of(System.getProperty("ecert.payara.home"));
    private static final Path EAR = Path.of(System.getProperty("ecert.ear"));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    @DisplayName("RUN-15 the same EAR deploys unchanged on Payara Server and becomes ready")
    void deploys_on_payara_server() throws Exception {
        Path directory = HubProcess.freshData();
        Path binaries = Parts.of(Path.of(System.getProperty("ecert.hub.jar"))).path("database");
        try (EmbeddedDatabase database = new EmbeddedDatabase(binaries, directory.resolve("database"))) {
            Settings settings = database.start(new Secrets(directory).complete(Settings.of(java.util.Map.of(), null)))
                    .with("ecert.data.dir", directory)
                    .with("ecert.public.url", "http://localhost");
            try (PayaraDomain domain = PayaraDomain.start(HOME, directory, settings.asEnvironment())) {
                domain.configure("payara.asadmin");
                domain.deploy(EAR);
                awaitReady(domain.url());
                HttpResponse<String> answer = get(domain.url().resolve("/api/v1/documents/nonsense"));
                assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
                assertThat(answer.headers().firstValue("content-type").orElse(""))
                        .startsWith("application/problem+json");
            }
        }
    }

    private static void awaitReady(URI server) throws Exception {
        for (int i = 0; i < 300; i++) {
            if (get(server.resolve("/health/ready")).statusCode() == 200) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(400);
        }
        throw new AssertionError(
                "not ready: " + get(server.resolve("/health/ready")).body());
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
