package org.carec.ecert.platform;

import java.util.Optional;
import java.util.UUID;

/** The id of the request this thread works for; it stands in log lines, problems and the {@code X-Request-Id} header. */
public final class RequestId {

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /** Begins a request; the id is ours, never the caller's. */
    public static String begin() {
        var id = UUID.randomUUID().toString();
        CURRENT.set(id);
        return id;
    }

    /** Goes on with a request that began earlier. */
    public static void resume(String id) {
        CURRENT.set(id);
    }

    public static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Ends the request: the thread goes back to its pool. */
    public static void end() {
        CURRENT.remove();
    }
}
