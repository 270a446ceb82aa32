package org.carec.ecert.signature;

import java.util.Arrays;
import java.util.List;

/** Every fault of every part of the profile. */
final class AllFaults {

    private AllFaults() {}

    static List<Fault> list() {
        return Arrays.stream(Fault.class.getPermittedSubclasses())
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(Fault.class::cast)
                .toList();
    }
}
