package org.carec.ecert.watch;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.GuardedFetch;
import org.carec.ecert.platform.WebAddress;

/** One attempt to hand a message to a receiver. Outside any transaction, and nowhere but to where the guard lets it (WAT-9). */
class HookCall {

    /** What a receiver answers that is there no more: nothing is sent to it again (Standard Webhooks). */
    static final String GONE = "HTTP_410";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final EventLog LOG = EventLog.of(HookCall.class);

    @Inject
    WebhookSettings settings;

    @Inject
    HookKeys keys;

    @Inject
    Clock clock;

    /** Empty when it was taken (2xx); else why not, as a code. */
    Optional<String> failure(NoticeRow notice, WebAddress url) {
        var fields = keys.of(notice.watch()).fields(notice.id(), clock.instant(), notice.content());
        try {
            var fetch = new GuardedFetch(settings.addresses(), 0, PATIENCE);
            var status = fetch.post(url, fields, notice.content().getBytes(StandardCharsets.UTF_8));
            return status / 100 == 2 ? Optional.empty() : Optional.of("HTTP_" + status);
        } catch (IOException e) {
            LOG.info("watch.webhook.unanswered", "message", notice.id(), "reason", e.getMessage());
            return Optional.of(code(e));
        }
    }

    private static String code(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return "HOST_UNKNOWN";
        }
        return failure instanceof SSLException ? "TLS_FAILED" : "NO_ANSWER";
    }
}
