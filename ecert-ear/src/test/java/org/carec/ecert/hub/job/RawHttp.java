package org.carec.ecert.hub.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** One connection on which HTTP/1.1 (RFC 9112) is spoken by hand, for requests that no client library would send. */
final class RawHttp implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int CHUNK = 64 * 1024;

    private final Socket socket;

    private RawHttp(Socket socket) {
        this.socket = socket;
    }

    static RawHttp to(URI hub) throws IOException {
        var socket = new Socket("localhost", hub.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawHttp(socket);
    }

    /**
     * One answer.
     *
     * @param text status line, headers and body as they came
     */
    record Answer(String text) {

        private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: ([0-9]+)");

        int status() {
            return Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
        }

        boolean hasHeader(String name, String value) {
            return head().contains("\r\n" + name + ": " + value);
        }

        private String head() {
            return text.substring(0, Math.max(text.indexOf("\r\n\r\n"), 0)).toLowerCase(Locale.ROOT);
        }

        /** RFC 9112 section 6. */
        private boolean isComplete() {
            var head = head();
            var length = LENGTH.matcher(head);
            if (length.find()) {
                var body = text.substring(head.length() + 4).getBytes(StandardCharsets.UTF_8);
                return body.length >= Integer.parseInt(length.group(1));
            }
            return head.contains("transfer-encoding: chunked") && text.endsWith("\r\n0\r\n\r\n");
        }
    }

    /** Request line and headers, and the empty line behind them. */
    RawHttp head(String... lines) throws IOException {
        return send(String.join("\r\n", lines) + "\r\nHost: localhost\r\n\r\n");
    }

    RawHttp send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Sends chunk after chunk, beside the reader, until the connection is closed; counts the octets of body. */
    AtomicLong pour(String first) {
        var sent = new AtomicLong();
        var pouring = new Thread(() -> pour(first, sent), "pouring");
        pouring.setDaemon(true);
        pouring.start();
        return sent;
    }

    private void pour(String first, AtomicLong sent) {
        try {
            OutputStream out = socket.getOutputStream();
            chunk(out, first.getBytes(StandardCharsets.UTF_8));
            while (!socket.isClosed()) {
                chunk(out, new byte[CHUNK]);
                sent.addAndGet(CHUNK);
            }
        } catch (IOException closed) {
            sent.addAndGet(0);
        }
    }

    private static void chunk(OutputStream out, byte[] octets) throws IOException {
        out.write((Integer.toHexString(octets.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(octets);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads one answer, as far as it comes. */
    Answer answer() throws IOException {
        var said = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int read = read(buffer); read >= 0; read = read(buffer)) {
            said.write(buffer, 0, read);
            var answer = new Answer(said.toString(StandardCharsets.UTF_8));
            if (answer.isComplete()) {
                return answer;
            }
        }
        throw new IOException("hung up after: " + said);
    }

    /** Waits for the hub to hang up. */
    boolean isHungUp() throws IOException {
        return read(new byte[1]) < 0;
    }

    private int read(byte[] buffer) throws IOException {
        try {
            return socket.getInputStream().read(buffer);
        } catch (SocketException reset) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
