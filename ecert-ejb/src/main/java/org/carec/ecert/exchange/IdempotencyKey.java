package org.carec.ecert.exchange;

import java.io.Serializable;

/**
 * What a client calls one request, so that sending it again does nothing twice: 1 to 64 visible ASCII characters, of its own choosing. Two
 * clients may use the same.
 */
public record IdempotencyKey(String value) implements Serializable {

    private static final String FORM = "[\\x21-\\x7E]{1,64}";

    public IdempotencyKey {
        if (value == null || !value.matches(FORM)) {
            throw new IdempotencyKeyMissing();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
