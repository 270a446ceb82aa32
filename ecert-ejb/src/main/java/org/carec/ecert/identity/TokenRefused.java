package org.carec.ecert.identity;

import java.util.Locale;
import org.carec.ecert.platform.Problem;

/** No access token is given, in the words of RFC 6749 section 5.2. */
public class TokenRefused extends Problem {

    /** The error codes of RFC 6749 section 5.2 that the hub gives. */
    public enum Reason {
        INVALID_REQUEST,
        INVALID_CLIENT,
        INVALID_SCOPE,
        UNSUPPORTED_GRANT_TYPE;

        /** As it is written in the answer, e.g. {@code invalid_client}. */
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    public TokenRefused(Reason reason, String why) {
        super(reason == Reason.INVALID_CLIENT ? Kind.FORBIDDEN : Kind.UNACCEPTABLE, reason.name(), why);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
