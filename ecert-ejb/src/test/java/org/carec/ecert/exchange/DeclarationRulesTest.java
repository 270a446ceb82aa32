package org.carec.ecert.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.exchange.Declared.told;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeclarationRulesTest {

    @Test
    @DisplayName("EXC-10 dates in the wrong order are told, each pair")
    void reversed() {
        assertThat(certificate("2027-03-01", "2026-03-02", "2026-05-01T00:00:00Z"))
                .containsExactly("DATES_REVERSED /validUntil", "ALREADY_EXPIRED /validUntil");
        var late = Declared.certificate(m -> m.put("issuedOn", "2027-03-02"));
        assertThat(told(DeclarationRules.of(late.declaration().orElseThrow(), Instant.parse("2027-03-03T00:00:00Z"))))
                .containsExactly("DATES_REVERSED /validUntil", "ALREADY_EXPIRED /validUntil");
        var report = Declared.report(m -> {
            m.put("testedFrom", "2026-02-01").put("testedUntil", "2026-03-05");
            ((ObjectNode) m.get("sample")).put("receivedOn", "2026-02-19");
        });
        assertThat(told(DeclarationRules.of(report.declaration().orElseThrow(), Instant.parse("2026-05-01T00:00:00Z"))))
                .containsExactly(
                        "DATES_REVERSED /sample/receivedOn", "DATES_REVERSED /testedFrom", "DATES_REVERSED /issuedOn");
    }

    @Test
    @DisplayName("EXC-10 a day of issue is in the future only when it has come nowhere on earth")
    void issued_in_future() {
        assertThat(certificate("2026-03-02", "2027-03-01", "2026-03-01T10:00:00Z"))
                .isEmpty();
        assertThat(certificate("2026-03-02", "2027-03-01", "2026-03-01T09:59:59Z"))
                .containsExactly("ISSUED_IN_FUTURE /issuedOn");
    }

    @Test
    @DisplayName("EXC-9 an expired certificate is taken with a warning, from the day after its last")
    void expired() {
        assertThat(certificate("2026-03-02", "2027-03-01", "2027-03-01T23:59:59Z"))
                .isEmpty();
        var after = Declared.declaration();
        var findings = DeclarationRules.of(after, Instant.parse("2027-03-02T00:00:00Z"));
        assertThat(told(findings)).containsExactly("ALREADY_EXPIRED /validUntil");
        assertThat(findings).noneMatch(f -> f.failed());
    }

    private static List<String> certificate(String from, String until, String now) {
        var reading = Declared.certificate(m -> m.put("validFrom", from).put("validUntil", until));
        return told(DeclarationRules.of(reading.declaration().orElseThrow(), Instant.parse(now)));
    }
}
