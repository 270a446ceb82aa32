package org.carec.ecert.registry;

import static org.carec.ecert.registry.RegisteredKey.Status.ACTIVE;
import static org.carec.ecert.registry.RegisteredKey.Status.REVOKED;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.platform.Finding;

/**
 * A key's life, oldest step first; what check 4 of the verdict says follows from it (REG-5).
 *
 * @param steps none of a key that is not registered
 */
public record KeyHistory(String keyId, List<KeyStep> steps) implements Serializable {

    static final String CHECK = "key";

    public KeyHistory {
        steps = List.copyOf(steps);
    }

    KeyStep last() {
        return steps.get(steps.size() - 1);
    }

    KeyStep first() {
        return steps.get(0);
    }

    Optional<Instant> activeFrom() {
        return steps.stream()
                .filter(step -> step.status() == ACTIVE)
                .findFirst()
                .map(KeyStep::effectiveFrom);
    }

    /**
     * At registration: PASS, or FAIL KEY_NOT_REGISTERED or KEY_NOT_ACTIVE_AT_SIGNING. A revocation that reaches back before the time proved counts,
     * however late it was told.
     */
    public Finding atSigning(Instant provedTime) {
        if (steps.isEmpty()) {
            return notRegistered();
        }
        var status = on(provedTime).map(KeyStep::status);
        var voided = revocation().filter(step -> reaches(step, provedTime)).isPresent();
        if (status.filter(ACTIVE::equals).isPresent() && !voided) {
            return Finding.pass(CHECK, Map.of("key", keyId));
        }
        var shown = voided ? REVOKED.name() : status.map(Enum::name).orElse("NONE");
        return Finding.fail(CHECK, "KEY_NOT_ACTIVE_AT_SIGNING", "", Map.of("key", keyId, "status", shown));
    }

    /**
     * About a document registered at that time, asked with what was so at {@code at}: PASS; WARN KEY_LATER_RETIRED, KEY_LATER_SUSPENDED or
     * KEY_LATER_REVOKED; FAIL KEY_REVOKED when the invalidity date is not after the registration, whatever the time asked about: a stolen key signed
     * nothing.
     */
    public Finding since(Instant registered, Instant at) {
        var voided = revocation().filter(step -> reaches(step, registered));
        if (voided.isPresent()) {
            return revoked(voided.get());
        }
        var step = on(at);
        var status = step.map(KeyStep::status);
        if (status.isEmpty() || status.get() == ACTIVE) {
            return status.isEmpty() ? notRegistered() : Finding.pass(CHECK, Map.of("key", keyId));
        }
        return switch (status.get()) {
            case REVOKED -> later("KEY_LATER_REVOKED", step.get());
            case SUSPENDED -> later("KEY_LATER_SUSPENDED", step.get());
            case RETIRED -> later("KEY_LATER_RETIRED", step.get());
            default ->
                Finding.fail(
                        CHECK,
                        "KEY_NOT_ACTIVE_AT_SIGNING",
                        "",
                        Map.of("key", keyId, "status", status.get().name()));
        };
    }

    private Finding notRegistered() {
        return Finding.fail(CHECK, "KEY_NOT_REGISTERED", "", Map.of("key", keyId));
    }

    private Finding revoked(KeyStep revocation) {
        var since = revocation.invalidityDate().map(Instant::toString).orElse("");
        return Finding.fail(
                CHECK, "KEY_REVOKED", "", Map.of("key", keyId, "since", since, "reason", revocation.reason()));
    }

    private Finding later(String code, KeyStep step) {
        return Finding.warn(
                CHECK,
                code,
                "",
                Map.of("key", keyId, "since", step.effectiveFrom().toString()));
    }

    private static boolean reaches(KeyStep revocation, Instant time) {
        return revocation.invalidityDate().filter(since -> !since.isAfter(time)).isPresent();
    }

    private Optional<KeyStep> revocation() {
        return steps.stream().filter(step -> step.status() == REVOKED).findFirst();
    }

    private Optional<KeyStep> on(Instant time) {
        return steps.stream()
                .filter(step -> !step.effectiveFrom().isAfter(time))
                .reduce((earlier, later) -> later);
    }
}
