package org.carec.ecert.registry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * An accreditation as the registry has it.
 *
 * @param number the body's own number for it
 * @param body code of the accreditation body
 * @param standard {@code ISO/IEC 17065} or {@code ISO/IEC 17025}
 */
public record RegisteredAccreditation(
        String number, String body, String standard, Period period, History<Status> history, List<ScopeEntry> scope)
        implements Serializable {

    /** Life cycle of an accreditation. */
    public enum Status implements LifeCycle<Status> {
        PROPOSED,
        GRANTED,
        SUSPENDED,
        WITHDRAWN;

        @Override
        public boolean leadsTo(Status next) {
            return switch (this) {
                case PROPOSED, SUSPENDED -> next == GRANTED || next == WITHDRAWN;
                case GRANTED -> next == SUSPENDED || next == WITHDRAWN;
                case WITHDRAWN -> false;
            };
        }

        @Override
        public boolean needsSecondPerson() {
            return this == GRANTED;
        }
    }

    public RegisteredAccreditation {
        scope = List.copyOf(scope);
    }

    /** Whether it is in force on that day: in its period, granted, and neither suspended nor withdrawn. */
    public boolean inForce(LocalDate day) {
        return period.has(day) && history.on(day).filter(Status.GRANTED::equals).isPresent();
    }
}
