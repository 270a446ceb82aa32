package org.carec.ecert.api.platform;

import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.Map;
import org.carec.ecert.platform.Finding;

/** A parameter in the query cannot be read. */
class WrongParameter extends BadRequestException {

    private final String name;
    private final String expected;

    WrongParameter(String name, String expected, Throwable cause) {
        super(cause);
        this.name = name;
        this.expected = expected;
    }

    Failure failure() {
        return new Failure(
                400,
                "INVALID_FIELDS",
                "The parameter " + name + " of the query has to be " + expected + ".",
                List.of(Finding.fail("request", "WRONG_VALUE", name, Map.of())),
                Map.of());
    }
}
