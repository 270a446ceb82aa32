package org.carec.ecert.api.platform;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.Problem;
import org.carec.ecert.platform.RequestId;

/** Finds, under whatever the container has wrapped it in, what went wrong. */
final class Failures {

    private static final EventLog LOG = EventLog.of(Failures.class);
    private static final int DEPTH = 20;

    private Failures() {}

    static Failure of(Throwable thrown, boolean anonymous) {
        var chain = chain(thrown);
        return find(chain, Problem.class)
                .map(Failures::refusal)
                .or(() -> find(chain, WrongParameter.class).map(WrongParameter::failure))
                .or(() -> find(chain, TooLarge.class).map(t -> Failure.tooLarge(t.limit())))
                .or(() -> denied(chain).map(d -> anonymous ? Failure.anonymous() : Failure.wrongRole()))
                .or(() -> find(chain, ConstraintViolationException.class).map(Violations::failure))
                .or(() -> databaseAway(chain))
                .or(() -> bodyStopped(chain))
                .or(() -> find(chain, JsonParsingException.class).map(Failures::notJson))
                .or(() -> find(chain, JsonbException.class).map(WrongJson::failure))
                .or(() -> find(chain, JsonException.class).map(e -> WrongJson.unreadable()))
                .or(() -> find(chain, WebApplicationException.class).map(Failures::ofHttp))
                .orElseGet(() -> defect(thrown));
    }

    private static Failure refusal(Problem problem) {
        var status =
                switch (problem.kind()) {
                    case ABSENT -> 404;
                    case CONFLICTING -> 409;
                    case UNACCEPTABLE -> 422;
                    case FORBIDDEN -> 403;
                    case UNAVAILABLE -> 503;
                    case LIMITED -> 429;
                };
        var headers = problem.retryAfter()
                .map(wait -> Map.of("Retry-After", Long.toString(wait.toSeconds())))
                .orElse(Map.of());
        return new Failure(status, problem.code(), problem.getMessage(), problem.findings(), headers);
    }

    /** The server waited for more of the body, and none came. */
    private static Optional<Failure> bodyStopped(List<Throwable> chain) {
        return find(chain, TimeoutException.class)
                .filter(t -> find(chain, IOException.class).isPresent()
                        || find(chain, ProcessingException.class).isPresent())
                .map(t -> HttpWords.of(408));
    }

    private static Optional<Throwable> denied(List<Throwable> chain) {
        return find(chain, AccessLocalException.class)
                .map(Throwable.class::cast)
                .or(() -> find(chain, EJBAccessException.class));
    }

    private static Failure notJson(JsonParsingException e) {
        var at = e.getLocation();
        return Failure.of(
                400,
                "NOT_JSON",
                "The body is not JSON (RFC 8259): the fault is at line %d, column %d."
                        .formatted(at.getLineNumber(), at.getColumnNumber()));
    }

    /** The connector says so itself, or the pool had no connection to give. */
    private static Optional<Failure> databaseAway(List<Throwable> chain) {
        var away = chain.stream().anyMatch(Failures::isConnectionLost);
        if (away) {
            LOG.warn(
                    "database.away",
                    "reason",
                    chain.get(chain.size() - 1).getClass().getSimpleName());
        }
        return away ? Optional.of(Failure.notReady()) : Optional.empty();
    }

    private static boolean isConnectionLost(Throwable thrown) {
        return thrown instanceof SQLNonTransientConnectionException
                || thrown instanceof SQLTransientConnectionException
                || thrown instanceof jakarta.resource.spi.ResourceAllocationException
                || (thrown instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith("08"));
    }

    private static Failure ofHttp(WebApplicationException thrown) {
        var status = thrown.getResponse().getStatus();
        if (status >= 500) {
            return defect(thrown);
        }
        var failure = HttpWords.of(status);
        if (thrown instanceof NotAllowedException && thrown.getResponse().getHeaderString("Allow") != null) {
            return failure.with("Allow", thrown.getResponse().getHeaderString("Allow"));
        }
        return failure;
    }

    /** Ours: told once in the log, and to the caller by its id only (API-2). */
    private static Failure defect(Throwable thrown) {
        LOG.error("api.defect", thrown);
        var incident = RequestId.current().orElse("unknown");
        return Failure.of(500, "INTERNAL_ERROR", "The hub has failed. Nothing was changed. Incident " + incident + ".");
    }

    private static <T extends Throwable> Optional<T> find(List<Throwable> chain, Class<T> type) {
        return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static List<Throwable> chain(Throwable thrown) {
        var chain = new ArrayList<Throwable>();
        for (var t = thrown; t != null && chain.size() < DEPTH && !chain.contains(t); t = t.getCause()) {
            chain.add(t);
        }
        return chain;
    }
}
