package org.carec.ecert.hub.run;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks {@code /health/ready} (MicroProfile Health 4.0) until the answer is 200. */
final class Readiness {

    private static final int PAUSE_MILLIS = 200;
    private static final int TIMEOUT_MILLIS = 5000;

    private Readiness() {}

    static void await(URI hub, ServerProcess server, Duration patience) throws IOException, InterruptedException {
        for (long left = patience.toMillis(); left > 0; left -= PAUSE_MILLIS) {
            if (!server.isAlive()) {
                throw new IOException("the server ended with " + server.waitFor() + " before it was ready");
            }
            if (ready(hub)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        throw new IOException("the hub is not ready after " + patience.toSeconds() + " s");
    }

    private static boolean ready(URI hub) {
        try {
            var connection =
                    (HttpURLConnection) hub.resolve("/health/ready").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
