package org.carec.ecert.platform;

import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Structured logs: one line an event, {@code name key=value …}, with the request's id. Only codes, identifiers and times go in; never
 * names of people, contents of documents, tokens or passwords.
 */
public final class EventLog {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern BARE = Pattern.compile("[^\\s\"=]+");

    private final Logger logger;

    private EventLog(Logger logger) {
        this.logger = logger;
    }

    public static EventLog of(Class<?> source) {
        return new EventLog(Logger.getLogger(source.getName()));
    }

    /** Something that was meant to happen. */
    public void info(String event, Object... pairs) {
        log(Level.INFO, event, null, pairs);
    }

    /** Something that was not meant to happen, and that the hub can bear. */
    public void warn(String event, Object... pairs) {
        log(Level.WARNING, event, null, pairs);
    }

    /** Our defect: told once, with its stack. */
    public void error(String event, Throwable cause, Object... pairs) {
        log(Level.SEVERE, event, cause, pairs);
    }

    private void log(Level level, String event, Throwable cause, Object... pairs) {
        if (!logger.isLoggable(level)) {
            return;
        }
        var line = new StringBuilder(event);
        RequestId.current().ifPresent(id -> line.append(" request=").append(id));
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            line.append(' ').append(pairs[i]).append('=').append(quoted(String.valueOf(pairs[i + 1])));
        }
        logger.log(level, line.toString(), cause);
    }

    /** No value can end the line or pose as another pair. */
    private static String quoted(String value) {
        var plain = CONTROLS.matcher(value).replaceAll(" ");
        return BARE.matcher(plain).matches() ? plain : '"' + plain.replace("\"", "'") + '"';
    }
}
