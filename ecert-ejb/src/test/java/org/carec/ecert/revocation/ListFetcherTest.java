package org.carec.ecert.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carec.ecert.platform.Schema;
import org.carec.ecert.platform.WebAddress;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.signature.EvidenceRefused;
import org.carec.ecert.signature.TestCrl;
import org.carec.ecert.signature.TestPki;
import org.carec.ecert.signature.UnverifiedList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The fetcher against a web server that publishes a list; the database is played. */
class ListFetcherTest {

    private static final X509Certificate CA = TestPki.NATIONAL_CA.certificate();
    private static final String ID = ListKeeper.id(CA);

    private final List<Instant> next = new ArrayList<>();
    private final List<byte[]> kept = new ArrayList<>();
    private byte[] published = new TestCrl(TestPki.NATIONAL_CA).octets();
    private int failures;
    private HttpServer server;

    @BeforeEach
    void publish() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ca.crl", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, published.length);
                exchange.getResponseBody().write(published);
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    @DisplayName(
            "RVL-5 a list that is due is fetched from where its CA publishes it, kept, and due again before it runs out")
    void fetches() {
        fetcher("localhost").fetch();

        assertThat(kept).singleElement().isEqualTo(published);
        assertThat(failures).isZero();
        assertThat(next).singleElement().satisfies(due -> assertThat(due)
                .isBetween(TestPki.NOW.plus(Duration.ofHours(12)), TestPki.NOW.plus(Duration.ofHours(18))));
    }

    @Test
    @DisplayName("RVL-1 RVL-5 what is not the CA's list is not kept, and counted as a failure")
    void counts_failures() {
        published = new TestCrl(TestPki.OTHER_CA).octets();
        fetcher("localhost").fetch();
        published = new byte[] {'<', 'h', 't', 'm', 'l', '>'};
        fetcher("localhost").fetch();

        assertThat(kept).isEmpty();
        assertThat(failures).isEqualTo(2);
    }

    @Test
    @DisplayName("RVL-4 a host of our own network that no setting names is a failure, and nothing is fetched")
    void keeps_out() {
        fetcher("other.internal").fetch();

        assertThat(kept).isEmpty();
        assertThat(failures).isEqualTo(1);
    }

    private ListFetcher fetcher(String internalHost) {
        var fetcher = new ListFetcher();
        fetcher.clock = Clock.fixed(TestPki.NOW, ZoneOffset.UTC);
        fetcher.sources = new OneSource();
        fetcher.keeper = new Keeper();
        fetcher.keys = new OneCa();
        fetcher.schema = new Ready();
        fetcher.internal = new InternalHosts() {
            @Override
            Set<String> names() {
                return Set.of(internalHost);
            }
        };
        return fetcher;
    }

    private final class OneSource extends Sources {
        @Override
        List<String> due() {
            return List.of(ID);
        }

        @Override
        Optional<WebAddress> take(String ca) {
            return Optional.of(
                    new WebAddress("http://localhost:" + server.getAddress().getPort() + "/ca.crl"));
        }

        @Override
        void succeeded(String ca, Instant due) {
            next.add(due);
        }

        @Override
        int failed(String ca, FetchTimes times) {
            return ++failures;
        }
    }

    /** Judges as the real one does, and keeps in memory. */
    private final class Keeper extends ListKeeper {
        @Override
        KeptList keep(byte[] der, List<X509Certificate> cas) {
            assertThat(cas).containsExactly(CA);
            try {
                var facts = new UnverifiedList(der).require(CA, TestPki.NOW);
                kept.add(der);
                return new KeptList(
                        ID, "", facts.number().toString(), facts.thisUpdate(), facts.nextUpdate(), TestPki.NOW);
            } catch (EvidenceRefused refused) {
                throw new ListRefused(refused.code());
            }
        }
    }

    private static final class OneCa extends KeyRegister {
        @Override
        public List<X509Certificate> anchors() {
            return List.of(CA, TestPki.OTHER_CA.certificate());
        }
    }

    private static final class Ready extends Schema {
        @Override
        public boolean isReady() {
            return true;
        }
    }
}
