package org.carec.ecert.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.watch.Verdicts.NOON;
import static org.carec.ecert.watch.Verdicts.WATCHED;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangeJsonTest {

    @Test
    @DisplayName("WAT-8 a message has the form of Standard Webhooks: type, timestamp, data")
    void form() {
        assertThat(ChangeJson.write("w", change()))
                .isEqualTo("{\"type\":\"watch.answer.changed\",\"timestamp\":\"2026-05-01T12:00:01Z\",\"data\":{"
                        + "\"watch\":\"w\",\"documentId\":\"UZ0007-C26-4K7M2QX-8\",\"importCountry\":\"PK\","
                        + "\"before\":{\"answer\":\"VALID\",\"reason\":\"\",\"acceptance\":\"ACCEPTED\"},"
                        + "\"after\":{\"answer\":\"INVALID\",\"reason\":\"WITHDRAWN\",\"acceptance\":\"ACCEPTED\"},"
                        + "\"findings\":[{\"check\":\"status\",\"outcome\":\"FAIL\",\"code\":\"WITHDRAWN\",\"evidence\":{"
                        + "\"on\":\"2026-05-01\",\"reason\":\"LABEL_MISSING\",\"since\":\"2026-05-01T11:00:00Z\"}}]}}");
    }

    @Test
    @DisplayName("WAT-5 what waits to be told is read as it was written")
    void round_trip() {
        assertThat(ChangeJson.read(ChangeJson.write("w", change()))).isEqualTo(change());
    }

    private static Change change() {
        return new WatchRow(Channel.WEBHOOK, WATCHED, Verdicts.valid(NOON), NOON)
                .learn(Verdicts.withdrawn(NOON.plusSeconds(1)))
                .orElseThrow();
    }
}
