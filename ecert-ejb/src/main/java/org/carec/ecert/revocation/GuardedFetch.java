package org.carec.ecert.revocation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Fetches one file over HTTP/1.0 (RFC 1945): one request, one answer, the end of the connection is the end of the file. So small a
 * language leaves a server nothing to lead us elsewhere with: no redirect, no chunks, no compression, no second connection.
 */
class GuardedFetch {

    private static final int HEAD_LIMIT = 16 * 1024;
    private static final Pattern OK = Pattern.compile("HTTP/1\\.[01] 200( .*)?");

    private final PublicAddresses addresses;
    private final int limit;
    private final Duration patience;

    /**
     * For many fetches.
     *
     * @param limit most octets of a file
     * @param patience most time from the first to the last octet; a single wait is a sixth of it
     */
    GuardedFetch(PublicAddresses addresses, int limit, Duration patience) {
        this.addresses = addresses;
        this.limit = limit;
        this.patience = patience;
    }

    /** @throws IOException when there is no such file to be had, with a reason fit for the log */
    byte[] get(SourceAddress source) throws IOException {
        var deadline = System.nanoTime() + patience.toNanos();
        try (var socket = connected(source, addresses.require(source.host()))) {
            socket.getOutputStream().write(request(source).getBytes(US_ASCII));
            socket.getOutputStream().flush();
            var in = socket.getInputStream();
            requireOk(head(in, deadline));
            return body(in, deadline);
        }
    }

    private Socket connected(SourceAddress source, InetAddress address) throws IOException {
        var wait = Math.toIntExact(patience.toMillis() / 6);
        var plain = new Socket();
        try {
            plain.setSoTimeout(wait);
            plain.connect(new InetSocketAddress(address, source.port()), wait);
            return source.isSecure() ? secured(plain, source) : plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    /** Over the connection that was made; the certificate must be the host's. */
    private static Socket secured(Socket plain, SourceAddress source) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secured = (SSLSocket) factory.createSocket(plain, source.host(), source.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static String request(SourceAddress source) {
        return "GET " + source.target() + " HTTP/1.0\r\nHost: " + source.uri().getRawAuthority()
                + "\r\nAccept: application/pkix-crl, */*\r\nConnection: close\r\n\r\n";
    }

    /** Octet by octet up to the empty line. */
    private static String head(InputStream in, long deadline) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            var octet = in.read();
            if (octet < 0 || head.size() >= HEAD_LIMIT || System.nanoTime() > deadline) {
                throw new IOException("Its answer has no sound head");
            }
            head.write(octet);
        }
        return head.toString(ISO_8859_1);
    }

    private static void requireOk(String head) throws IOException {
        var status = head.substring(0, head.indexOf('\r'));
        if (!OK.matcher(status).matches()) {
            throw new IOException("It answers " + status.substring(0, Math.min(40, status.length())));
        }
        if (head.toLowerCase(Locale.ROOT).contains("\r\ntransfer-encoding:")) {
            throw new IOException("It answers in chunks to a request of HTTP/1.0");
        }
    }

    private byte[] body(InputStream in, long deadline) throws IOException {
        var body = new ByteArrayOutputStream();
        var chunk = new byte[8 * 1024];
        for (var count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            body.write(chunk, 0, count);
            if (body.size() > limit) {
                throw new IOException("Its file is larger than " + limit + " octets");
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("It takes longer than " + patience.toSeconds() + " seconds");
            }
        }
        return body.toByteArray();
    }
}
