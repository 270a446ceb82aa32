package org.carec.ecert.hub.run;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Stops the hub that all system tests share when the last of them has run. */
public final class StopsSharedHub implements LauncherSessionListener {

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        HubProcess.stopShared();
    }
}
