package org.carec.ecert.hub.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @DisplayName("SRV-1 a log line is one JSON object, with the entries of a map parameter")
    void one_object_a_line() throws Exception {
        LogRecord event = event("registered {1}", Map.of("requestId", "r-1", "level", "forged"), "UZ0007");
        JsonNode line = JSON.readTree(new JsonLines().format(event));
        assertThat(line.get("time").asText()).isEqualTo("2026-03-01T10:00:00.120Z");
        assertThat(line.get("level").asText()).isEqualTo("INFO");
        assertThat(line.get("message").asText()).isEqualTo("registered UZ0007");
        assertThat(line.get("requestId").asText()).isEqualTo("r-1");
    }

    @Test
    @DisplayName("SRV-1 a thrown error stands in the line, also when it is only a parameter")
    void tells_errors() throws Exception {
        LogRecord thrown = event("failed");
        thrown.setThrown(new IllegalStateException("broken \"pipe\""));
        assertThat(JSON.readTree(new JsonLines().format(thrown)).get("error").asText())
                .startsWith("java.lang.IllegalStateException: broken \"pipe\"");
        LogRecord parameter = event("failed", new IllegalStateException("inner"));
        assertThat(JSON.readTree(new JsonLines().format(parameter)).get("error").asText())
                .contains("inner");
    }

    @Test
    @DisplayName("SRV-2 control characters in a message never start a new log line")
    void never_breaks_the_line() throws Exception {
        String nasty = "a\r\nb\u2028c\u0085d\u0000e\u001b[31m\\\"";
        String line = new JsonLines().format(event(nasty));
        assertThat(line.strip().chars()).allMatch(c -> c >= ' ' && c < 0x7f);
        assertThat(JSON.readTree(line).get("message").asText()).isEqualTo(nasty);
    }

    private static LogRecord event(String message, Object... parameters) {
        LogRecord event = new LogRecord(Level.INFO, message);
        event.setInstant(Instant.parse("2026-03-01T10:00:00.120456Z"));
        event.setLoggerName("test");
        event.setParameters(parameters.length == 0 ? null : parameters);
        return event;
    }
}
