package org.carec.ecert.identity;

import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.Audience;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.carec.ecert.identity.TokenRefused.Reason;
import org.carec.ecert.platform.EventLog;

/**
 * What a client shows instead of a password: a JWT signed with its key (RFC 7523 section 3, RFC 7521 section 5.2). Read, and nothing
 * more: until {@link #require} and the key have passed it, it is a claim.
 */
record Assertion(SignedJWT jwt, JWTAuthenticationClaimsSet claims) {

    private static final EventLog LOG = EventLog.of(Assertion.class);
    private static final int LENGTH = 8_000;
    private static final int JTI_LENGTH = 200;
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration LIFE = Duration.ofMinutes(5);

    /** Reads a compact JWS whose issuer and subject are the same. */
    static Assertion parse(String compact) {
        if (compact == null || compact.isBlank() || compact.length() > LENGTH) {
            throw refusal("client_assertion must be a signed JWT of at most " + LENGTH + " characters");
        }
        try {
            var jwt = SignedJWT.parse(compact.strip());
            var claims = new PrivateKeyJWT(jwt).getJWTAuthenticationClaimsSet();
            if (claims.getIssuer().getValue().equals(claims.getSubject().getValue())) {
                return new Assertion(jwt, claims);
            }
        } catch (ParseException | IllegalArgumentException e) {
            LOG.info("identity.assertion.unreadable", "reason", e.getMessage());
        }
        throw refusal("client_assertion is not a signed JWT with iss = sub = the client's id, aud and exp (RFC 7523)");
    }

    /** The client it speaks for. */
    String client() {
        return claims.getClientID().getValue();
    }

    String id() {
        return claims.getJWTID() == null ? "" : claims.getJWTID().getValue();
    }

    /** When the hub may forget that it was used. */
    Instant forgettable() {
        return claims.getExpirationTime().toInstant().plus(SKEW);
    }

    /** Refuses what is meant for another server, too old, too long-lived, or could be used twice. */
    void require(Collection<String> audiences, Clock clock) {
        if (claims.getAudience().stream().map(Audience::getValue).noneMatch(audiences::contains)) {
            throw refusal("its aud must be the token endpoint or the issuer: " + String.join(" or ", audiences));
        }
        if (id().isBlank() || id().length() > JTI_LENGTH) {
            throw refusal("it needs a jti, new each time, of at most " + JTI_LENGTH + " characters");
        }
        var now = clock.instant();
        if (!claims.getExpirationTime().toInstant().isAfter(now.minus(SKEW))) {
            throw refusal("its exp has passed; the hub's time is " + now);
        }
        if (claims.getExpirationTime().toInstant().isAfter(now.plus(LIFE).plus(SKEW))) {
            throw refusal("its exp is more than five minutes ahead; the hub's time is " + now);
        }
        if (isLater(claims.getNotBeforeTime(), now) || isLater(claims.getIssueTime(), now)) {
            throw refusal("its nbf or iat lies in the future; the hub's time is " + now);
        }
    }

    private static boolean isLater(Date claim, Instant now) {
        return claim != null && claim.toInstant().isAfter(now.plus(SKEW));
    }

    static TokenRefused refusal(String why) {
        return new TokenRefused(Reason.INVALID_CLIENT, "The client could not be authenticated: " + why + ".");
    }
}
