package org.carec.ecert.hub.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Waits until a MariaDB server greets: it sends its first packet only when it takes connections. That packet is a three
 * byte length, a sequence number and the protocol version 10 (or 0xff for a refusal, which is an answer too).
 */
final class Greeting {

    private static final int HEADER = 4;
    private static final int TIMEOUT_MILLIS = 1000;
    private static final int PAUSE_MILLIS = 50;

    private Greeting() {}

    static void await(int port, Process server, Duration patience) throws IOException, InterruptedException {
        for (long left = patience.toMillis(); left > 0; left -= PAUSE_MILLIS) {
            if (!server.isAlive()) {
                throw new IOException("the database ended with " + server.exitValue() + " while starting");
            }
            if (greets(port)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        throw new IOException("the database does not answer on port " + port + " after " + patience.toSeconds() + " s");
    }

    private static boolean greets(int port) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            return socket.getInputStream().readNBytes(HEADER + 1).length == HEADER + 1;
        } catch (IOException notYet) {
            return false;
        }
    }
}
