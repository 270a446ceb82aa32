package org.carec.ecert.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.carec.ecert.platform.Sha256;

/** An access token as the hub keeps it: not the token (IDE-3). */
@Entity
@Table(name = "access_token")
class TokenRow {

    @Id
    private String sha256;

    private String client;
    private String scopes;
    private Instant expires;

    protected TokenRow() {}

    TokenRow(String token, String client, Set<String> scopes, Instant expires) {
        this.sha256 = Sha256.hex(token);
        this.client = client;
        this.scopes = ClientScope.line(scopes);
        this.expires = expires;
    }

    String sha256() {
        return sha256;
    }

    String client() {
        return client;
    }

    Set<String> scopes() {
        return ClientScope.split(scopes);
    }

    Instant expires() {
        return expires;
    }
}
