package org.carec.ecert.hub.server;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One log record as one line of JSON (RFC 8259): {@code time} (UTC, milliseconds), {@code level}, {@code logger},
 * {@code thread}, {@code message}, {@code error} (the stack trace); the entries of a map among the record's parameters
 * become fields of their own, such as {@code requestId}.
 */
public final class JsonLines extends Formatter {

    @Override
    public String format(LogRecord event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("time", event.getInstant().truncatedTo(ChronoUnit.MILLIS));
        fields.put("level", event.getLevel().getName());
        fields.put("logger", event.getLoggerName());
        fields.put("thread", event.getLongThreadID());
        fields.put("message", formatMessage(event).strip());
        addParameters(event, fields);
        if (event.getThrown() != null) {
            fields.put("error", stackTrace(event.getThrown()));
        }
        return line(fields);
    }

    private static void addParameters(LogRecord event, Map<String, Object> fields) {
        if (event.getParameters() == null) {
            return;
        }
        for (Object parameter : event.getParameters()) {
            if (parameter instanceof Map<?, ?> more) {
                more.forEach((name, value) -> fields.putIfAbsent(String.valueOf(name), value));
            } else if (parameter instanceof Throwable thrown) {
                fields.putIfAbsent("error", stackTrace(thrown)); // the server logs some causes as parameters only
            }
        }
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString().strip();
    }

    private static String line(Map<String, Object> fields) {
        StringBuilder json = new StringBuilder("{");
        fields.forEach((name, value) -> {
            json.append(json.length() == 1 ? "" : ",");
            quote(name, json);
            json.append(':');
            if (value instanceof Number || value instanceof Boolean) {
                json.append(value);
            } else {
                quote(String.valueOf(value), json);
            }
        });
        return json.append("}\n").toString();
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> json.append(escaped(c) ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        json.append('"');
    }

    /** Controls, and the two Unicode line ends that some readers of logs take for one. */
    private static boolean escaped(char c) {
        return c < ' ' || c == 0x7f || (c >= 0x80 && c <= 0x9f) || c == 0x2028 || c == 0x2029;
    }
}
