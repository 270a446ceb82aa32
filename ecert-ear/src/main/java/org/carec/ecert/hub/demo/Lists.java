package org.carec.ecert.hub.demo;

import java.time.Instant;
import org.carec.ecert.hub.toolkit.SmallCa;

/** Hands in what the national authorities publish every day: whose certificate is revoked. Done at every run, so that old data live on. */
final class Lists {

    private final World world;
    private final Secrets secrets;
    private final Parties parties;

    Lists(World world, Secrets secrets, Parties parties) {
        this.world = world;
        this.secrets = secrets;
        this.parties = parties;
    }

    /** Returns how many. */
    int handIn(Instant now) {
        for (World.Country country : world.countries()) {
            SmallCa ca = SmallCa.of(secrets.nationalCa(country), now);
            parties.authority(country.code()).enterRevocationList(ca.list(now));
        }
        return world.countries().size();
    }
}
