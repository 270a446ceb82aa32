package org.carec.ecert.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.carec.ecert.identity.RegisteredClient.Status;
import org.carec.ecert.identity.TokenRefused.Reason;

/** Gives access tokens to API clients that prove themselves, and says whose a token is (RFC 6749 section 4.4, RFC 7523). */
@Stateless
@DenyAll
public class AccessTokens {

    /** How long a token works. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final int TOKEN_LENGTH = 43;

    @Inject
    Clients clients;

    @Inject
    TokenRows rows;

    @Inject
    SpentAssertions spent;

    @Inject
    KnownTokens known;

    @Inject
    Clock clock;

    /**
     * A token for the client that signed the assertion; {@link TokenRefused} otherwise.
     *
     * @param assertion compact JWS, untrusted
     * @param audiences what the assertion may be meant for: token endpoint and issuer
     * @param scopes what is asked for; all that the client has when empty
     */
    @PermitAll
    public AccessToken issue(String assertion, Set<String> audiences, Set<String> scopes) {
        var client = authenticated(Assertion.parse(assertion), audiences);
        var granted = granted(client, scopes);
        var token = new AccessToken(Secrets.next(), LIFE.toSeconds(), granted);
        rows.add(new TokenRow(
                token.value(), client.id(), granted, clock.instant().plus(LIFE)));
        return token;
    }

    /** Who may act with this token; empty when it is unknown, expired, or its client is not active. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Bearer> authenticate(String token) {
        if (token == null || token.length() != TOKEN_LENGTH) {
            return Optional.empty();
        }
        return known.get(token, () -> look(token)).filter(b -> clock.instant().isBefore(b.expires()));
    }

    /** A stranger and a wrong signature are answered alike: nobody learns which clients there are. */
    private RegisteredClient authenticated(Assertion assertion, Set<String> audiences) {
        var client = clients.find(assertion.client())
                .map(Client::snapshot)
                .filter(c -> ClientKey.parse(c.jwk()).signed(assertion.jwt()))
                .orElseThrow(() -> Assertion.refusal("no registered client has signed this assertion with its key"));
        if (client.status() != Status.ACTIVE) {
            throw Assertion.refusal("client " + client.id() + " is suspended");
        }
        assertion.require(audiences, clock);
        if (!spent.spend(assertion)) {
            throw Assertion.refusal("this assertion was used before; make a new one with a new jti");
        }
        return client;
    }

    private static Set<String> granted(RegisteredClient client, Set<String> asked) {
        if (!client.scopes().containsAll(asked)) {
            throw new TokenRefused(
                    Reason.INVALID_SCOPE, "The client has the scopes " + ClientScope.line(client.scopes()) + " only.");
        }
        return asked.isEmpty() ? client.scopes() : asked;
    }

    private Optional<Bearer> look(String token) {
        return rows.find(token).flatMap(row -> clients.find(row.client())
                .map(Client::snapshot)
                .filter(c -> c.status() == Status.ACTIVE)
                .map(c -> new Bearer(c.principal(), ClientScope.roles(row.scopes()), row.expires())));
    }
}
