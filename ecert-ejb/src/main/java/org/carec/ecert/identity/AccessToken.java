package org.carec.ecert.identity;

import java.util.Set;

/**
 * A new access token (RFC 6749 section 5.1).
 *
 * @param value opaque, 43 characters of base64url
 * @param seconds how long it works
 * @param scopes what it allows
 */
public record AccessToken(String value, long seconds, Set<String> scopes) {

    public AccessToken {
        scopes = Set.copyOf(scopes);
    }

    /** Never the value: whatever prints it would give it away. */
    @Override
    public String toString() {
        return "AccessToken" + scopes;
    }
}
