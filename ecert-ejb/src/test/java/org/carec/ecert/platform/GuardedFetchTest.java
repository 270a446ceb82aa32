package org.carec.ecert.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Against a server that answers octet for octet what a test wants. */
class GuardedFetchTest {

    private static final int LIMIT = 1_000;

    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final AtomicInteger hungUp = new AtomicInteger();
    private ServerSocket server;
    private volatile Answer answer;

    @FunctionalInterface
    private interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "server");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                var request = new StringBuilder();
                while (request.indexOf("\r\n\r\n") < 0) {
                    request.append((char) socket.getInputStream().read());
                }
                requests.add(request.toString());
                answer.write(socket.getOutputStream());
            } catch (IOException e) {
                hungUp.incrementAndGet(); // the client, as it should
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private byte[] get(String body) throws IOException {
        answer = out -> out.write(body.getBytes(ISO_8859_1));
        return fetch(Duration.ofSeconds(20)).get(source("localhost"));
    }

    private static GuardedFetch fetch(Duration patience) {
        return new GuardedFetch(new PublicAddresses(Set.of("localhost")), LIMIT, patience);
    }

    private WebAddress source(String host) {
        return new WebAddress("http://" + host + ":" + server.getLocalPort() + "/a/list.crl?x=1");
    }

    @Test
    @DisplayName("RVL-4 a file is fetched with one request, to the end of the connection")
    void fetches() throws Exception {
        assertThat(get("HTTP/1.0 200 OK\r\nContent-Type: application/pkix-crl\r\n\r\n0\u0000\u00ff"))
                .containsExactly(0x30, 0, 0xff);
        assertThat(requests.poll(5, TimeUnit.SECONDS))
                .startsWith("GET /a/list.crl?x=1 HTTP/1.0\r\nHost: localhost:" + server.getLocalPort() + "\r\n");
    }

    @Test
    @DisplayName("RVL-4 a question goes with its length, and its answer is read like a file")
    void asks() throws Exception {
        answer = out -> out.write("HTTP/1.0 200 OK\r\n\r\nx".getBytes(ISO_8859_1));
        assertThat(fetch(Duration.ofSeconds(20)).ask(source("localhost"), new byte[] {1, 2, 3}))
                .isEqualTo(new byte[] {'x'});
        assertThat(requests.poll(5, TimeUnit.SECONDS))
                .startsWith("POST /a/list.crl?x=1 HTTP/1.0\r\n")
                .contains("\r\nContent-Type: application/ocsp-request\r\nContent-Length: 3\r\n");
    }

    @Test
    @DisplayName(
            "WAT-9 what is sent goes with its fields and its length, and only the status is read: no redirect is followed")
    void sends() throws Exception {
        for (var status : Set.of(200, 204, 302, 410, 503)) {
            answer = out -> out.write(
                    ("HTTP/1.1 " + status + " So\r\nLocation: http://localhost:1/\r\n\r\n" + "x".repeat(2 * LIMIT))
                            .getBytes(ISO_8859_1));
            assertThat(fetch(Duration.ofSeconds(20)).post(source("localhost"), Map.of("X-Mark", "1"), new byte[7]))
                    .isEqualTo(status);
            assertThat(requests.poll(5, TimeUnit.SECONDS))
                    .startsWith("POST /a/list.crl?x=1 HTTP/1.1\r\n")
                    .contains("\r\nContent-Length: 7\r\n", "\r\nX-Mark: 1\r\n", "\r\nConnection: close\r\n");
        }
        assertThat(requests).isEmpty();
        answer = out -> out.write("HTTP/1.1 99 Odd\r\n\r\n".getBytes(ISO_8859_1));
        assertThatThrownBy(() -> fetch(Duration.ofSeconds(20)).post(source("localhost"), Map.of(), new byte[1]))
                .hasMessageContaining("no sound status");
        assertThatThrownBy(() -> fetch(Duration.ofSeconds(20)).post(source("127.0.0.1"), Map.of(), new byte[1]))
                .hasMessageContaining("no public address");
    }

    @Test
    @DisplayName("RVL-4 a redirect is not followed, and nothing but 200 is an answer")
    void stays() throws Exception {
        for (var status : Set.of("302 Found", "301 Moved", "304 Not Modified", "404 Not Found", "206 Partial")) {
            assertThatThrownBy(() -> get("HTTP/1.1 " + status + "\r\nLocation: http://localhost:1/\r\n\r\nx"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(status.substring(0, 3));
        }
        assertThat(requests).hasSize(5);
    }

    @Test
    @DisplayName("RVL-4 what is larger than allowed is not taken, nor what has no sound head")
    void stays_small() {
        assertThat(catchGet("HTTP/1.0 200 OK\r\n\r\n" + "x".repeat(LIMIT + 1))).contains("larger than 1000 octets");
        assertThat(catchGet("HTTP/1.0 200 OK\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
                .contains("no sound head");
        assertThat(catchGet("")).contains("no sound head");
        assertThat(catchGet("SSH-2.0-hello\r\n\r\n")).contains("SSH-2.0-hello");
        assertThat(catchGet("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n"))
                .contains("chunks");
    }

    private String catchGet(String body) {
        try {
            get(body);
            return "";
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    @Test
    @DisplayName("RVL-4 a server that keeps us waiting is left, whether it says nothing or ever a little")
    void leaves_slow_servers() {
        answer = out -> TimeUnit.SECONDS.sleep(30);
        assertThatThrownBy(() -> fetch(Duration.ofMillis(1_200)).get(source("localhost")))
                .isInstanceOf(IOException.class);
        server(out -> {
            out.write("HTTP/1.0 200 OK\r\n\r\n".getBytes(ISO_8859_1));
            for (int i = 0; i < 900; i++) {
                out.write('x');
                out.flush();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        });
        var begin = System.nanoTime();
        assertThatThrownBy(() -> fetch(Duration.ofMillis(1_200)).get(source("localhost")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    @DisplayName("RVL-4 a head that drips is left like a file that does")
    void leaves_slow_heads() {
        answer = out -> {
            out.write("HTTP/1.0 200 OK\r\nX: ".getBytes(ISO_8859_1));
            for (int i = 0; i < 900; i++) {
                out.write('x');
                out.flush();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        };
        assertThatThrownBy(() -> fetch(Duration.ofMillis(1_200)).get(source("localhost")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than");
    }

    /** A new server, for the old one is still asleep. */
    private void server(Answer other) {
        try {
            server.close();
            listen();
            answer = other;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("RVL-4 a host of our own network that no setting names is not even connected to")
    void does_not_connect() {
        var closed = new GuardedFetch(new PublicAddresses(Set.of()), LIMIT, Duration.ofSeconds(5));
        for (var host : Set.of("localhost", "127.0.0.1")) {
            assertThatThrownBy(() -> closed.get(source(host))).hasMessage("Its host has no public address");
        }
        assertThat(requests).isEmpty();
    }
}
