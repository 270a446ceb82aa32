package org.carec.ecert.registry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.carec.ecert.platform.CabCode;

/**
 * A conformity assessment body as the registry has it.
 *
 * @param name in English
 * @param nameLocal in the country's own language
 */
public record RegisteredCab(
        CabCode code,
        String name,
        String nameLocal,
        String address,
        History<Status> history,
        List<RegisteredAccreditation> accreditations)
        implements Serializable {

    /** Life cycle of a CAB. */
    public enum Status implements LifeCycle<Status> {
        APPLIED,
        CONNECTION_TEST,
        AUTHORISED,
        SUSPENDED,
        WITHDRAWN;

        @Override
        public boolean leadsTo(Status next) {
            return switch (this) {
                case APPLIED -> next == CONNECTION_TEST || next == WITHDRAWN;
                case CONNECTION_TEST, SUSPENDED -> next == AUTHORISED || next == WITHDRAWN;
                case AUTHORISED -> next == SUSPENDED || next == WITHDRAWN;
                case WITHDRAWN -> false;
            };
        }

        @Override
        public boolean needsSecondPerson() {
            return this == AUTHORISED;
        }
    }

    public RegisteredCab {
        accreditations = List.copyOf(accreditations);
    }

    /** Whether it ever was; if not, it is nobody's business but its authority's. */
    public boolean wasAuthorised() {
        return history.steps().stream().anyMatch(step -> step.status() == Status.AUTHORISED);
    }

    /** Whether it may issue anything at all on that day. */
    public boolean authorised(LocalDate day) {
        return history.on(day).filter(Status.AUTHORISED::equals).isPresent();
    }
}
