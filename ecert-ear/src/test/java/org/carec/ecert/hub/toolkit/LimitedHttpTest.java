package org.carec.ecert.hub.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LimitedHttpTest {

    private final LimitedHttp http = new LimitedHttp(1000, Duration.ofSeconds(1));
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    @DisplayName("TLK-42 an answer of the largest size is taken whole, one octet more is not")
    void limits_the_size() throws IOException {
        assertThat(http.get(at("/1000"))).hasSize(1000);
        assertThatThrownBy(() -> http.get(at("/1001")))
                .isInstanceOf(IOException.class)
                .hasMessage(at("/1001") + " cannot be asked: its answer is larger than 1000 octets");
    }

    @Test
    @Timeout(10)
    @DisplayName("TLK-42 TLK-6 an answer that comes octet by octet is not waited for")
    void limits_the_time() {
        assertThatThrownBy(() -> http.get(at("/slow")))
                .isInstanceOf(IOException.class)
                .hasMessage(at("/slow") + " took longer than 1 seconds");
    }

    @Test
    @DisplayName("TLK-42 a server leads nowhere else, and one that does not answer is named")
    void stays_at_the_address() throws IOException {
        assertThatThrownBy(() -> http.get(at("/moved"))).hasMessage(at("/moved") + " answered HTTP 302");
        assertThat(asked).containsExactly("/moved");
        server.stop(0);
        assertThatThrownBy(() -> http.get(at("/1"))).hasMessageStartingWith(at("/1") + " cannot be asked: ");
    }

    @Test
    @DisplayName("TLK-42 only http and https addresses with a host are asked")
    void asks_over_http_only() {
        assertThat(List.of("http://a.example/x", "HTTPS://a.example"))
                .allMatch(address -> LimitedHttp.canAsk(URI.create(address)));
        assertThat(List.of("ldap://a.example/cn=x", "file:///etc/passwd", "http:/x", "a.crl"))
                .noneMatch(address -> LimitedHttp.canAsk(URI.create(address)));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        try (exchange) {
            switch (path) {
                case "/moved" -> {
                    exchange.getResponseHeaders().add("Location", "/1");
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/slow" -> {
                    exchange.sendResponseHeaders(200, 0);
                    trickle(exchange);
                }
                default -> {
                    byte[] body = new byte[Integer.parseInt(path.substring(1))];
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
            }
        }
    }

    private static void trickle(HttpExchange exchange) throws IOException {
        try {
            for (int i = 0; i < 40; i++) {
                exchange.getResponseBody().write('a');
                exchange.getResponseBody().flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
