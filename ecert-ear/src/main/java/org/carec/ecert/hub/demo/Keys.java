package org.carec.ecert.hub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.carec.ecert.hub.toolkit.ApiProblem;
import org.carec.ecert.hub.toolkit.KeyProof;
import org.carec.ecert.hub.toolkit.SigningIdentity;

/** Registers the bodies' signing keys: the body proves possession, a second person at its authority approves. */
final class Keys {

    private final World world;
    private final Secrets secrets;
    private final Parties parties;

    Keys(World world, Secrets secrets, Parties parties) {
        this.world = world;
        this.secrets = secrets;
        this.parties = parties;
    }

    /** Returns how many keys were new to the hub. */
    int register() {
        int fresh = 0;
        for (World.Cab cab : world.cabs()) {
            fresh += register(cab) ? 1 : 0;
        }
        return fresh;
    }

    private boolean register(World.Cab cab) {
        SigningIdentity identity = secrets.signer(world, cab);
        try {
            JsonNode key = new KeyProof(parties.cab(cab)).register(identity);
            approve(cab, key);
            return true;
        } catch (ApiProblem problem) {
            if (problem.status() == 409) {
                return false; // registered by an earlier run
            }
            throw problem;
        }
    }

    private void approve(World.Cab cab, JsonNode key) {
        if (!key.path("status").asText().equals("ACTIVE")) {
            parties.authority(cab.country()).approveKey(key.path("keyId").asText());
        }
    }
}
