package org.carec.ecert.hub.verify;

import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;
import static org.carec.ecert.hub.demo.WorldOnHub.key;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.demo.WorldOnHub.Ready;
import org.carec.ecert.hub.toolkit.StatusChange;

/**
 * Three certificates of household appliances for PK, made afresh.
 *
 * @param beforeWithdrawal when the withdrawn one was still in force
 */
record OnRecord(Ready inForce, Ready suspended, Ready withdrawn, Instant beforeWithdrawal) {

    static OnRecord of(WorldOnHub world) {
        var suspended = world.pushed(CERTIFIER);
        change(world, suspended, "SUSPEND", "SURVEILLANCE_DEVIATION");
        var withdrawn = world.pushed(CERTIFIER);
        var before = Clock.systemUTC().instant();
        change(world, withdrawn, "WITHDRAW", "PRODUCT_NO_LONGER_CONFORMS");
        return new OnRecord(world.pushed(CERTIFIER), suspended, withdrawn, before);
    }

    private static void change(WorldOnHub world, Ready document, String event, String reason) {
        var change = new StatusChange(event, reason, "A test.", Optional.empty());
        world.cab(CERTIFIER).change(document.id(), change, key());
    }

    /** The address within the hub that a phone opens, without the seal, which never reaches the hub. */
    static String link(Ready document) {
        var scanned = URI.create(document.reservation().qrContent());
        return scanned.getRawPath() + "?" + scanned.getRawQuery();
    }

    /** What the body declared. */
    static JsonNode declared(Ready document) throws IOException {
        return new ObjectMapper().readTree(document.submission().metadata());
    }

    /** The link of the withdrawn one, naming a time when it was in force. */
    String backThen() {
        return link(withdrawn) + "&at=" + beforeWithdrawal;
    }

    /** The file of the one in force, with one byte changed where no reader shows it. */
    byte[] changed() {
        return WorldOnHub.changed(inForce.submission().pdf());
    }
}
