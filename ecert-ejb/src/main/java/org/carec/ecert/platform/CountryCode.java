package org.carec.ecert.platform;

import java.io.Serializable;
import java.util.Locale;

/** A country, ISO 3166-1 alpha-2, e.g. {@code UZ}. Exists only in well-formed state. */
public record CountryCode(String value) implements Serializable {

    public CountryCode {
        value = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
        if (!value.matches("[A-Z]{2}")) {
            throw new MalformedIdentifier("country code", "two letters of ISO 3166-1, such as UZ");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
