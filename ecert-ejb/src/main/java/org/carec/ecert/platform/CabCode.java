package org.carec.ecert.platform;

import java.io.Serializable;
import java.util.Locale;

/** A conformity assessment body's number in the one code list of all countries, e.g. {@code UZ0007}. Exists only in well-formed state. */
public record CabCode(String value) implements Serializable {

    public CabCode {
        value = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
        if (!value.matches("[A-Z]{2}[0-9]{4}")) {
            throw new MalformedIdentifier("CAB code", "two letters of the country and four digits, such as UZ0007");
        }
    }

    public CountryCode country() {
        return new CountryCode(value.substring(0, 2));
    }

    @Override
    public String toString() {
        return value;
    }
}
