package org.carec.ecert.platform;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A code or prefix of the Harmonized System (WCO), two to ten digits, e.g. {@code 0813} or {@code 851660}. Exists only in well-formed
 * state; whether the nomenclature has it is asked of the registry.
 */
public record HsCode(String value) implements Serializable {

    public HsCode {
        value = value == null ? "" : value.replaceAll("[\\s.]", "");
        if (!value.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{8}|[0-9]{10}")) {
            throw new MalformedIdentifier("HS code", "2, 4, 6, 8 or 10 digits, such as 0813 or 8516.60");
        }
    }

    /** Whether a scope or lane bound to this prefix includes the other, longer or equal code. */
    public boolean covers(HsCode code) {
        return code.value.startsWith(value);
    }

    /** Every prefix that covers it, the chapter first and the code itself last. */
    public List<HsCode> prefixes() {
        return IntStream.rangeClosed(1, value.length() / 2)
                .mapToObj(pairs -> new HsCode(value.substring(0, 2 * pairs)))
                .toList();
    }

    /** The six international digits, or as many as there are. */
    public HsCode six() {
        return value.length() <= 6 ? this : new HsCode(value.substring(0, 6));
    }

    @Override
    public String toString() {
        return value;
    }
}
