package org.carec.ecert.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {

    private final Allowance allowance = new Allowance();
    private final ProxyAddresses proxies = new ProxyAddresses();
    private boolean known;

    @BeforeEach
    void open() {
        proxies.trusted = List.of("127.0.0.1", "10.0.0.1");
        allowance.questions = 5;
        allowance.misses = 3;
        allowance.reports = 2;
        allowance.visitor = new Visitor();
        allowance.caller = new Caller() {
            @Override
            public boolean isKnown() {
                return known;
            }

            @Override
            public String name() {
                return "portal-pk";
            }
        };
        allowance.open();
    }

    @Test
    @DisplayName("ACC-3 a stranger may ask so much, and is told how long to wait")
    void bounds_questions() {
        from("203.0.113.7");
        ask(10);

        assertThatThrownBy(allowance::ask).isInstanceOfSatisfying(TooManyQuestions.class, limited -> assertThat(
                        limited.retryAfter().orElseThrow())
                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(13)));
        from("198.51.100.7");
        assertThatCode(allowance::ask).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("ACC-3 many addresses of one network share what it has")
    void bounds_networks() {
        for (int host = 1; host <= 8; host++) {
            from("203.0.113." + host);
            ask(10);
        }
        from("203.0.113.99");
        assertThatThrownBy(allowance::ask).isInstanceOf(TooManyQuestions.class);
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:1:2::1, 2001:db8:1:2:ffff::9", "203.0.113.7, 203.0.113.7", "nonsense, other nonsense"})
    @DisplayName("ACC-3 one subscriber is one client, whichever of his addresses he uses")
    void knows_one_client(String one, String other) {
        from(one);
        ask(10);
        from(other);
        assertThatThrownBy(allowance::ask).isInstanceOf(TooManyQuestions.class);
    }

    @Test
    @DisplayName("ACC-4 after so many wrong numbers a stranger waits for numbers alone")
    void bounds_misses() {
        from("203.0.113.7");
        for (int i = 0; i < 3; i++) {
            allowance.guess();
            allowance.miss();
        }
        assertThatThrownBy(allowance::guess).isInstanceOf(TooManyQuestions.class);
        assertThatCode(allowance::ask).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("ACC-3 what a stranger leaves to be read is counted apart")
    void bounds_reports() {
        from("203.0.113.7");
        allowance.report();
        allowance.report();
        assertThatThrownBy(allowance::report).isInstanceOf(TooManyQuestions.class);
        assertThatCode(allowance::ask).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("ACC-3 only a trusted proxy says where a request came from, and only the last that it wrote counts")
    void believes_proxies_only() {
        assertThat(proxies.client("10.0.0.1", "6.6.6.6, 203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(proxies.client("203.0.113.9", "6.6.6.6")).isEqualTo("203.0.113.9");
        assertThat(proxies.client("127.0.0.1", null)).isEqualTo("127.0.0.1");
    }

    @Test
    @DisplayName(
            "ACC-3 the hub's own machine is not counted; who has proved who he is, is counted by his name and has more")
    void knows_its_own() {
        from("127.0.0.1");
        ask(1_000);
        known = true;
        from("203.0.113.7");
        ask(150);
        from("198.51.100.7");
        ask(150);
        assertThatThrownBy(allowance::ask).isInstanceOf(TooManyQuestions.class);
    }

    private void from(String address) {
        allowance.visitor.comesFrom("127.0.0.1", address, proxies);
    }

    private void ask(int times) {
        for (int i = 0; i < times; i++) {
            allowance.ask();
        }
    }
}
