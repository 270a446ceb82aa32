package org.carec.ecert.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.carec.ecert.exchange.AnsweredRequest.Request;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Retries;
import org.carec.ecert.platform.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyTest {

    static final DocumentId ID = new DocumentId("UZ0007-C26-4K7M2QX-8");

    @Test
    @DisplayName("EXC-4 the same request has its answer, any other under the same key is refused")
    void same_or_refused() {
        var answered = new AnsweredRequest(request("PUSH", "aa"), ID, Instant.EPOCH);
        assertThat(answered.answerTo(request("PUSH", "aa"))).isEqualTo(ID);
        assertThatThrownBy(() -> answered.answerTo(request("PUSH", "ab"))).isInstanceOf(IdempotencyKeyReused.class);
        assertThatThrownBy(() -> answered.answerTo(request("RESERVE", "aa"))).isInstanceOf(IdempotencyKeyReused.class);
    }

    @Test
    @DisplayName("EXC-4 bytes moved from one part of a request to another make another request")
    void pieces_do_not_flow() {
        assertThat(Sha256.ofPieces(ascii("ab"), ascii("c"))).isNotEqualTo(Sha256.ofPieces(ascii("a"), ascii("bc")));
        assertThat(Sha256.ofPieces(ascii("abc"))).isNotEqualTo(Sha256.ofPieces(ascii("abc"), ascii("")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "ключ",
                "a\n",
                "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    @DisplayName("EXC-4 a key is 1 to 64 visible ASCII characters")
    void malformed_key(String key) {
        assertThatThrownBy(() -> new IdempotencyKey(key)).isInstanceOf(IdempotencyKeyMissing.class);
    }

    @Test
    @DisplayName("EXC-4 a transaction that lost a race is run again, any other failure is not")
    void retried() {
        var runs = new AtomicInteger();
        var answer = Retries.run(() -> {
            if (runs.incrementAndGet() < 3) {
                throw new PersistenceException(new SQLException("Duplicate entry", "23000", 1062));
            }
            return "won";
        });
        assertThat(answer).isEqualTo("won");
        assertThat(runs).hasValue(3);
        assertThat(Retries.lostRace(new PersistenceException(new SQLException("Deadlock", "40001", 1213))))
                .isTrue();
        assertThat(Retries.lostRace(new PersistenceException(new SQLException("Lock wait", "HY000", 1205))))
                .isTrue();
        assertThat(Retries.lostRace(new SQLException("Too long", "22001", 1406)))
                .isFalse();
        assertThat(Retries.lostRace(new IllegalStateException())).isFalse();
    }

    @Test
    @DisplayName("EXC-4 a race lost for ever ends in the failure itself")
    void gives_up() {
        var runs = new AtomicInteger();
        assertThatThrownBy(() -> Retries.run(() -> {
                    runs.incrementAndGet();
                    throw new PersistenceException(new SQLException("Duplicate entry", "23000", 1062));
                }))
                .isInstanceOf(PersistenceException.class);
        assertThat(runs.get()).isBetween(2, 10);
    }

    private static Request request(String operation, String sha256) {
        return new Request("uz0007-it", new IdempotencyKey("key-1"), operation, sha256);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
