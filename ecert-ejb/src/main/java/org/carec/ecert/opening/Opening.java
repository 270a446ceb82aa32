package org.carec.ecert.opening;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carec.ecert.access.Role;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.SchemaReady;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.registry.Nomenclature;
import org.carec.ecert.registry.NomenclatureRefused;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fills a new hub's registers when it starts: the nomenclature, the whole one if the setting {@code ecert.nomenclature.file} names it, else
 * the part that comes with the hub; then the opening file, if the setting {@code ecert.opening.file} names one. A wrong file leaves the hub
 * running and not ready; a database that goes away is waited for.
 */
@Singleton
@DenyAll
@RunAs(Role.HUB_ADMIN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Opening {

    /** How far it has come. Only OPEN is ready. */
    public enum Status {
        WAITING,
        OPEN,
        REFUSED
    }

    private static final long RETRY = Duration.ofSeconds(5).toMillis();
    private static final int MOST_TOLD = 5;
    private static final EventLog LOG = EventLog.of(Opening.class);

    @Resource
    TimerService timers;

    @Inject
    Nomenclature nomenclature;

    @Inject
    OpeningLoader loader;

    @Inject
    @ConfigProperty(name = "ecert.opening.file")
    Optional<String> file;

    @Inject
    @ConfigProperty(name = "ecert.nomenclature.file")
    Optional<String> nomenclatureFile;

    private volatile Status status = Status.WAITING;

    @PermitAll
    public void begin(@Observes SchemaReady ready) {
        timers.createIntervalTimer(0, RETRY, new TimerConfig(null, false));
    }

    /** Whether the registers are filled; the hub is ready only when they are. */
    @PermitAll
    public Status status() {
        return status;
    }

    @Timeout
    void attempt(Timer timer) {
        try {
            var titles = nomenclatureFile.isPresent() ? loadNomenclature() : nomenclature.loadBasic();
            var added = file.isPresent() ? loader.load(Files.readAllBytes(Path.of(file.get()))) : 0;
            finish(Status.OPEN, timer);
            LOG.info("opening.loaded", "titles", titles, "added", added);
        } catch (OpeningRefused e) {
            finish(Status.REFUSED, timer);
            LOG.warn("opening.refused", "pointer", e.pointer(), "reason", e.getMessage());
        } catch (NomenclatureRefused e) {
            finish(Status.REFUSED, timer);
            LOG.warn("nomenclature.refused", "rows", told(e), "reason", e.getMessage());
        } catch (IOException e) {
            finish(Status.REFUSED, timer);
            LOG.warn("opening.refused", "pointer", "", "reason", "A file cannot be read: " + e);
        } catch (RuntimeException e) {
            LOG.warn("opening.waiting", "reason", e.toString());
        }
    }

    private int loadNomenclature() throws IOException {
        try (var csv = Files.newBufferedReader(Path.of(nomenclatureFile.orElseThrow()))) {
            return nomenclature.load(csv);
        }
    }

    private static String told(NomenclatureRefused refused) {
        var english = Sentences.in(Locale.ENGLISH);
        return refused.findings().stream()
                .limit(MOST_TOLD)
                .map(english::sentence)
                .collect(Collectors.joining(" "));
    }

    private void finish(Status reached, Timer timer) {
        status = reached;
        timer.cancel();
    }
}
