package org.carec.ecert.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.carec.ecert.signature.TestCertificate;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestKeys;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Over TLS, against a server whose root the fetcher trusts. */
class GuardedFetchTlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final TestIdentity ROOT = new TestCertificate("CN=Web root", TestKeys.of("P-256", "web root"))
            .valid("2025-01-01T00:00:00Z", "2099-01-01T00:00:00Z")
            .authority()
            .selfSigned();

    @FunctionalInterface
    private interface Conversation {
        void hold(Socket socket) throws IOException, InterruptedException;
    }

    @Test
    @DisplayName("RVL-4 over TLS a file is fetched from the host whose certificate it is, and from no other")
    void asks_for_the_certificate() throws Exception {
        try (var server = secured("localhost")) {
            serve(server, GuardedFetchTlsTest::answer);
            assertThat(fetch(Duration.ofSeconds(20)).get(source(server))).isEqualTo(new byte[] {'x'});
        }
        try (var server = secured("other.example")) {
            serve(server, GuardedFetchTlsTest::answer);
            assertThatThrownBy(() -> fetch(Duration.ofSeconds(20)).get(source(server)))
                    .isInstanceOf(SSLException.class);
        }
    }

    @Test
    @DisplayName("RVL-4 a handshake that drips is left at the deadline of the whole exchange")
    void leaves_slow_handshakes() throws Exception {
        try (var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            serve(server, socket -> {
                socket.getOutputStream().write(new byte[] {0x16, 3, 3, 0x3f, 0}); // a record that never ends
                for (int i = 0; i < 600; i++) {
                    socket.getOutputStream().write(0);
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            });
            var begin = System.nanoTime();
            assertThatThrownBy(() -> fetch(Duration.ofMillis(1_200)).get(source(server)))
                    .isInstanceOf(IOException.class)
                    .hasStackTraceContaining("longer than");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static void answer(Socket socket) throws IOException {
        socket.getInputStream().read();
        socket.getOutputStream().write("HTTP/1.0 200 OK\r\n\r\nx".getBytes(ISO_8859_1));
    }

    private static void serve(ServerSocket server, Conversation conversation) {
        var thread = new Thread(
                () -> {
                    try (var socket = server.accept()) {
                        conversation.hold(socket);
                    } catch (IOException | InterruptedException e) {
                        Thread.currentThread().interrupt(); // the client has hung up, as some tests want it
                    }
                },
                "server");
        thread.setDaemon(true);
        thread.start();
    }

    private static GuardedFetch fetch(Duration patience) throws GeneralSecurityException, IOException {
        var tls = context(ROOT, ROOT.certificate()).getSocketFactory();
        return new GuardedFetch(new PublicAddresses(Set.of("localhost")), 1_000, patience, tls);
    }

    private static WebAddress source(ServerSocket server) {
        return new WebAddress("https://localhost:" + server.getLocalPort() + "/ca.crl");
    }

    private static ServerSocket secured(String host) throws GeneralSecurityException, IOException {
        var names = new GeneralNames(new GeneralName(GeneralName.dNSName, host));
        var site = new TestCertificate("CN=" + host, TestKeys.of("P-256", host))
                .valid("2025-01-01T00:00:00Z", "2098-01-01T00:00:00Z")
                .extension(Extension.subjectAlternativeName, names)
                .by(ROOT);
        return context(site, site.certificate())
                .getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    private static SSLContext context(TestIdentity own, Certificate trusted)
            throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("own", own.keys().getPrivate(), PASSWORD, new Certificate[] {own.certificate()});
        store.setCertificateEntry("trusted", trusted);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
