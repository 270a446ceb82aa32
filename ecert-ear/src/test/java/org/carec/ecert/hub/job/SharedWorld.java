package org.carec.ecert.hub.job;

import java.io.IOException;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.run.HubProcess;

/** The demonstration's world on the run's one hub. */
public final class SharedWorld {

    private static WorldOnHub world;

    private SharedWorld() {}

    public static synchronized WorldOnHub get() throws IOException, InterruptedException {
        if (world == null) {
            HubProcess hub = HubProcess.shared();
            world = WorldOnHub.on(hub.url(), HubProcess.demonstration(hub.data()));
        }
        return world;
    }
}
