package org.carec.ecert.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.identity.RegisteredClient.Status;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;

/** A registered API client. Tenant, scopes and key never change; its status does. */
@Entity
@Table(name = "api_client")
class Client {

    @Id
    private String id;

    private CabCode cab;
    private CountryCode country;
    private String scopes;
    private String jwk;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant registered;

    @Column(name = "registered_by")
    private String registeredBy;

    protected Client() {}

    Client(NewClient client, String registeredBy, Instant now) {
        this.id = client.id();
        this.cab = client.cab().orElse(null);
        this.country = client.country().orElse(null);
        this.scopes = ClientScope.line(client.scopes());
        this.jwk = client.jwk();
        this.status = Status.ACTIVE;
        this.registered = now;
        this.registeredBy = registeredBy;
    }

    /** Gives whether it is a change. */
    boolean become(Status next) {
        var change = status != next;
        status = next;
        return change;
    }

    RegisteredClient snapshot() {
        return new RegisteredClient(
                id,
                Optional.ofNullable(cab),
                Optional.ofNullable(country),
                ClientScope.split(scopes),
                jwk,
                status,
                registered);
    }
}
