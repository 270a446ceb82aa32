package org.carec.ecert.hub.demo;

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

    /** An earlier run may have ended anywhere: a key that was only proposed is still to be approved. */
    private boolean register(World.Cab cab) {
        SigningIdentity identity = secrets.signer(world, cab);
        String id = KeyProof.id(identity.certificate());
        if (isKnown(id)) {
            return false;
        }
        try {
            new KeyProof(parties.cab(cab)).register(identity);
        } catch (ApiProblem problem) {
            if (problem.status() != 409) {
                throw problem;
            }
        }
        parties.authority(cab.country()).approveKey(id);
        return true;
    }

    private boolean isKnown(String id) {
        try {
            parties.importer().key(id);
            return true;
        } catch (ApiProblem problem) {
            if (problem.status() == 404) {
                return false;
            }
            throw problem;
        }
    }
}
