package org.carec.ecert.revocation;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.GuardedFetch;
import org.carec.ecert.platform.PublicAddresses;
import org.carec.ecert.platform.Schema;
import org.carec.ecert.platform.WebAddress;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.signature.RevocationEvidence;

/**
 * Fetches lists that are due, every minute, on each node: whoever takes a source first fetches from it (RVL-5). Public because the
 * container looks for a public constructor: without one it drops the timer at its first run. Its transactions are its own to begin:
 * with the container's, what was fetched was kept in a transaction of the timer's.
 */
@Singleton
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class ListFetcher {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final EventLog LOG = EventLog.of(ListFetcher.class);

    private final FetchTimes times = new FetchTimes(new SecureRandom());

    @Inject
    Sources sources;

    @Inject
    ListKeeper keeper;

    @Inject
    KeyRegister keys;

    @Inject
    InternalHosts internal;

    @Inject
    Clock clock;

    @Inject
    Schema schema;

    /** Never throws: the container drops a timer that does. */
    @Schedule(hour = "*", minute = "*", second = "23", persistent = false)
    void fetch() {
        if (!schema.isReady()) {
            return;
        }
        try {
            sources.due().forEach(this::fetch);
        } catch (RuntimeException e) {
            LOG.warn("revocation.fetch.failed", "reason", e.getClass().getSimpleName());
        }
    }

    private void fetch(String ca) {
        sources.take(ca).ifPresent(address -> {
            try {
                var list = get(address, ca);
                sources.succeeded(ca, times.afterSuccess(clock.instant(), list.nextUpdate()));
                LOG.info("revocation.fetched", "ca", ca, "number", list.number(), "nextUpdate", list.nextUpdate());
            } catch (IOException | ListRefused e) {
                var failures = sources.failed(ca, times);
                LOG.warn("revocation.fetch.failed", "ca", ca, "failures", failures, "reason", e.getMessage());
            }
        });
    }

    /** A source brings lists of the CA it is registered for, and of no other. */
    private KeptList get(WebAddress address, String ca) throws IOException {
        var fetch = new GuardedFetch(new PublicAddresses(internal.names()), RevocationEvidence.CRL_LIMIT, PATIENCE);
        var issuer = keys.anchors().stream()
                .filter(known -> ListKeeper.id(known).equals(ca))
                .toList();
        return keeper.keep(fetch.get(address), List.<X509Certificate>copyOf(issuer));
    }
}
