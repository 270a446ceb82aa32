package org.carec.ecert.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLNonTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.MalformedIdentifier;
import org.carec.ecert.platform.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailuresTest {

    @ParameterizedTest(name = "{0}")
    @DisplayName("API-1 a refusal is told as it is, however deep the container has wrapped it")
    @EnumSource(Problem.Kind.class)
    void tells_refusals(Problem.Kind kind) {
        var refusal = new Refusal(kind);
        var failure = Failures.of(new EJBException(new IllegalStateException(refusal)), false);

        assertThat(failure.code()).isEqualTo("TEST");
        assertThat(failure.detail()).isEqualTo("told");
        assertThat(failure.findings()).isEqualTo(refusal.findings());
        assertThat(failure.status())
                .isEqualTo(Map.of(
                                Problem.Kind.ABSENT, 404,
                                Problem.Kind.CONFLICTING, 409,
                                Problem.Kind.UNACCEPTABLE, 422,
                                Problem.Kind.FORBIDDEN, 403,
                                Problem.Kind.UNAVAILABLE, 503,
                                Problem.Kind.LIMITED, 429)
                        .get(kind));
    }

    @Test
    @DisplayName("API-1 a closed door is 401 for nobody and 403 for somebody")
    void tells_denied_access() {
        var denied = new AccessLocalException("Client not authorized");

        assertThat(Failures.of(denied, true).status()).isEqualTo(401);
        assertThat(Failures.of(denied, true).headers()).containsKey("WWW-Authenticate");
        assertThat(Failures.of(denied, false).status()).isEqualTo(403);
        assertThat(Failures.of(denied, false).detail()).doesNotContain("Client not authorized");
    }

    @Test
    @DisplayName("API-5 a lost database is 503 with a time to come again")
    void tells_lost_database() {
        var lost = new EJBException(
                new PersistenceException(new SQLNonTransientConnectionException("Socket fail to connect")));

        assertThat(Failures.of(lost, true).status()).isEqualTo(503);
        assertThat(Failures.of(lost, true).headers()).containsKey("Retry-After");
    }

    @Test
    @DisplayName("API-1 a body that stops coming is 408, whoever was reading it")
    void tells_stopped_bodies() {
        var stopped = new IOException(new TimeoutException());

        assertThat(Failures.of(new UncheckedIOException(stopped), true).status())
                .isEqualTo(408);
        assertThat(Failures.of(new ProcessingException(stopped), true).status()).isEqualTo(408);
        assertThat(Failures.of(new IllegalStateException(new TimeoutException()), true)
                        .status())
                .isEqualTo(500);
    }

    @Test
    @DisplayName("API-2 a defect shows its incident id and nothing of its cause")
    void hides_defects() {
        var failure = Failures.of(new IllegalStateException("secret /etc/passwd"), false);

        assertThat(failure.status()).isEqualTo(500);
        assertThat(failure.code()).isEqualTo("INTERNAL_ERROR");
        assertThat(failure.detail()).contains("Incident").doesNotContain("secret");
    }

    @ParameterizedTest
    @DisplayName("API-1 a wrong type in JSON names its field")
    @CsvSource({"Unable to deserialize property 'products' because of: x,/products", "property 'a/b' is strange,''"})
    void names_wrong_fields(String message, String pointer) {
        var failure = Failures.of(new ProcessingException(new JsonbException(message)), true);

        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.findings().stream().map(Finding::pointer).toList())
                .isEqualTo(pointer.isEmpty() ? List.of() : List.of(pointer));
    }

    @Test
    @DisplayName("API-1 a malformed identifier inside JSON or a path is told as such")
    void tells_malformed_identifiers() {
        var malformed = catchMalformed();

        assertThat(Failures.of(new ProcessingException(new JsonbException("x", malformed)), true)
                        .code())
                .isEqualTo("MALFORMED_IDENTIFIER");
        assertThat(Failures.of(new NotFoundException(malformed), true).code()).isEqualTo("MALFORMED_IDENTIFIER");
    }

    @Test
    @DisplayName("API-1 what HTTP refuses has a code too, and 405 its Allow")
    void tells_http_words() {
        assertThat(Failures.of(new NotFoundException(), true).code()).isEqualTo("NOT_FOUND");
        assertThat(Failures.of(new TooLarge(10), true).status()).isEqualTo(413);
        for (var status : List.of(400, 404, 405, 406, 413, 415, 418)) {
            assertThat(HttpWords.of(status).status()).isEqualTo(status);
        }
    }

    private static RuntimeException catchMalformed() {
        try {
            return new IllegalStateException(new CabCode("nonsense").value());
        } catch (MalformedIdentifier e) {
            return e;
        }
    }

    private static final class Refusal extends Problem {
        Refusal(Kind kind) {
            super(kind, "TEST", "told", List.of(Finding.fail("request", "REQUIRED", "/x", Map.of())));
        }
    }
}
