package org.carec.ecert.revocation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.carec.ecert.platform.Schema;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.platform.WebAddress;
import org.carec.ecert.signature.EvidenceRefused;
import org.carec.ecert.signature.RevocationEvidence;
import org.carec.ecert.signature.RevocationInquiry;
import org.carec.ecert.signature.TestIdentity;
import org.carec.ecert.signature.TestOcsp;
import org.carec.ecert.signature.TestPki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The fetcher against a responder over HTTP; the database is played. */
class AnswerFetcherTest {

    private static final X509Certificate CA = TestPki.NATIONAL_CA.certificate();
    private static final TestIdentity SIGNER = TestPki.signer("P-256");
    private static final Instant NOW = TestPki.NOW;

    /** What a responder does with a question. */
    @FunctionalInterface
    private interface Conduct {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final Map<String, byte[]> kept = new LinkedHashMap<>();
    private final Map<String, Instant> next = new LinkedHashMap<>();
    private final List<String> failed = new ArrayList<>();
    private final List<byte[]> questions = new ArrayList<>();
    private final List<TestIdentity> signers = new ArrayList<>(List.of(SIGNER));
    private Conduct conduct = exchange -> send(exchange, 200, new TestOcsp(SIGNER).octets());
    private boolean renewed;
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ocsp", exchange -> {
            try (exchange) {
                questions.add(exchange.getRequestBody().readAllBytes());
                conduct.answer(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Test
    @DisplayName("RVL-7 a key that is due is asked about, the answer kept, and the next one due before it runs out")
    void asks() throws Exception {
        fetcher("localhost").fetch();

        assertThat(renewed).isTrue();
        assertThat(new OCSPReq(questions.get(0)).getRequestList()[0].getCertID().getSerialNumber())
                .isEqualTo(SIGNER.certificate().getSerialNumber());
        assertThat(kept).containsOnlyKeys(id(SIGNER));
        assertThat(failed).isEmpty();
        assertThat(next.get(id(SIGNER))).isBetween(NOW.plus(Duration.ofMinutes(30)), NOW.plus(Duration.ofMinutes(45)));
    }

    @Test
    @DisplayName(
            "RVL-7 an answer that does not say how long it lasts is asked for again after an hour or a little more")
    void asks_again() {
        conduct = exchange -> send(
                exchange,
                200,
                new TestOcsp(SIGNER).current(NOW.minusSeconds(1), null).octets());
        fetcher("localhost").fetch();

        assertThat(next.get(id(SIGNER))).isBetween(NOW.plus(Duration.ofMinutes(60)), NOW.plus(Duration.ofMinutes(90)));
    }

    @Test
    @DisplayName(
            "RVL-4 RVL-6 RVL-9 what is no answer is not kept, and counted: garbage, an error, a redirect, one too large")
    void counts_failures() {
        var conducts = List.<Conduct>of(
                exchange -> send(exchange, 200, "<html>".getBytes(US_ASCII)),
                exchange -> send(exchange, 500, new byte[] {0x30, 0}),
                exchange -> {
                    exchange.getResponseHeaders().add("Location", "/ocsp");
                    send(exchange, 302, new byte[] {0x30, 0});
                },
                exchange -> send(exchange, 200, new byte[RevocationEvidence.OCSP_LIMIT + 1]),
                exchange -> send(
                        exchange, 200, new TestOcsp(SIGNER).by(TestPki.OTHER_CA).octets()),
                exchange -> send(exchange, 200, new TestOcsp(TestPki.signer("P-384")).octets()));
        for (var one : conducts) {
            conduct = one;
            fetcher("localhost").fetch();
        }
        assertThat(kept).isEmpty();
        assertThat(failed).hasSize(6).containsOnly(id(SIGNER));
        assertThat(questions).hasSize(6);
    }

    @Test
    @DisplayName("RVL-4 a host of our own network that no setting names is a failure, and nobody is asked")
    void keeps_out() {
        fetcher("other.internal").fetch();

        assertThat(failed).containsExactly(id(SIGNER));
        assertThat(questions).isEmpty();
    }

    @Test
    @DisplayName("RVL-7 of a responder that takes its time the others are asked about in another turn")
    void takes_turns() {
        signers.add(TestPki.signer("P-384"));
        signers.add(TestPki.signer("P-521"));
        var clock = new Clock[] {Clock.fixed(NOW, ZoneOffset.UTC)};
        conduct = exchange -> {
            clock[0] = Clock.offset(clock[0], Duration.ofSeconds(16));
            send(exchange, 500, new byte[0]);
        };
        var fetcher = fetcher("localhost");
        fetcher.clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return clock[0].instant();
            }
        };
        fetcher.fetch();

        assertThat(failed).containsExactly(id(signers.get(0)), id(signers.get(1)));
    }

    private static String id(TestIdentity signer) {
        return ListKeeper.id(signer.certificate());
    }

    private AnswerFetcher fetcher(String internalHost) {
        var fetcher = new AnswerFetcher();
        fetcher.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        fetcher.responders = new OneResponder();
        fetcher.asked = new Asked();
        fetcher.answers = new Memory();
        fetcher.keeper = new Keeper();
        fetcher.schema = new Schema() {
            @Override
            public boolean isReady() {
                return true;
            }
        };
        fetcher.internal = new InternalHosts() {
            @Override
            Set<String> names() {
                return Set.of(internalHost);
            }
        };
        return fetcher;
    }

    private final class OneResponder extends Responders {
        @Override
        List<Responder> all() {
            var address = "http://localhost:" + server.getAddress().getPort() + "/ocsp";
            return List.of(new Responder(ListKeeper.id(CA), CA, new WebAddress(address)));
        }
    }

    private final class Asked extends AskedKeys {
        @Override
        void renew(List<Responder> responders) {
            renewed = true;
        }

        @Override
        RevocationInquiry inquiry(String key, Responder responder) {
            var about = signers.stream().filter(known -> id(known).equals(key)).findFirst();
            return new RevocationInquiry(
                    about.orElseThrow().certificate(), responder.certificate(), RevocationEvidence.NONE);
        }
    }

    private final class Memory extends Answers {
        @Override
        List<String> due(String ca) {
            assertThat(ca).isEqualTo(ListKeeper.id(CA));
            return signers.stream().map(AnswerFetcherTest::id).toList();
        }

        @Override
        boolean take(String key) {
            return true;
        }

        @Override
        int failed(String key, FetchTimes times) {
            failed.add(key);
            return failed.size();
        }
    }

    /** Judges as the real one does, and keeps in memory. */
    private final class Keeper extends AnswerKeeper {
        @Override
        KeptAnswer keep(String key, RevocationInquiry inquiry, byte[] octets, FetchTimes times) throws AnswerRefused {
            try {
                var answer = inquiry.require(octets, NOW);
                kept.put(key, octets);
                next.put(key, times.afterAnswer(NOW, answer.nextUpdate()));
                return new KeptAnswer(
                        key,
                        Sha256.hex(octets),
                        KeptAnswer.Status.GOOD,
                        Optional.of(answer.thisUpdate()),
                        answer.nextUpdate(),
                        Optional.of(answer.producedAt()),
                        Optional.of(NOW),
                        0);
            } catch (EvidenceRefused refused) {
                throw new AnswerRefused(refused.code());
            }
        }
    }
}
