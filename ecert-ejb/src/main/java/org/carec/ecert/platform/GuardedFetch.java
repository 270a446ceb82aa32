package org.carec.ecert.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Goes to an address that somebody outside has given. Fetches one file over HTTP/1.0 (RFC 1945): one request, one answer, the end of the
 * connection is the end of the file. So small a language leaves a server nothing to lead us elsewhere with: no redirect, no chunks, no
 * compression, no second connection. What is only sent goes by HTTP/1.1, which more servers take; of its answer the status is read, and
 * nothing else.
 */
public class GuardedFetch {

    private static final int HEAD_LIMIT = 16 * 1024;
    private static final int EMPTY_LINE = 0x0d0a0d0a;
    private static final Pattern OK = Pattern.compile("HTTP/1\\.[01] 200( .*)?");
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([2-5][0-9]{2})( .*)?");

    private final PublicAddresses addresses;
    private final int limit;
    private final Duration patience;
    private final SSLSocketFactory tls;

    /**
     * For many fetches.
     *
     * @param limit most octets of a file
     * @param patience most time from the look-up of the name to the last octet; a single wait is a sixth of it
     */
    public GuardedFetch(PublicAddresses addresses, int limit, Duration patience) {
        this(addresses, limit, patience, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    GuardedFetch(PublicAddresses addresses, int limit, Duration patience, SSLSocketFactory tls) {
        this.addresses = addresses;
        this.limit = limit;
        this.patience = patience;
        this.tls = tls;
    }

    /**
     * The file at that address.
     *
     * @throws IOException when there is no such file to be had, with a reason fit for the log
     */
    public byte[] get(WebAddress source) throws IOException {
        return ask(source, "GET", "Accept: application/pkix-crl, */*\r\n", new byte[0]);
    }

    /** The same for what is answered to a question (RFC 6960, appendix A.1). */
    public byte[] ask(WebAddress source, byte[] ocspRequest) throws IOException {
        var fields = "Content-Type: application/ocsp-request\r\nContent-Length: " + ocspRequest.length
                + "\r\nAccept: application/ocsp-response\r\n";
        return ask(source, "POST", fields, ocspRequest);
    }

    /**
     * Sends JSON, and gives the status it is answered with (RFC 9110, section 15).
     *
     * @param fields further header fields, ASCII without line breaks
     * @throws IOException when there is no answer, with a reason fit for the log
     */
    public int post(WebAddress to, Map<String, String> fields, byte[] json) throws IOException {
        var lines = new StringBuilder("Content-Type: application/json\r\nContent-Length: " + json.length + "\r\n");
        fields.forEach(
                (name, value) -> lines.append(name).append(": ").append(value).append("\r\n"));
        try (var socket = connected(to, Deadline.in(patience))) {
            send(socket, requestHead(to, "POST", "1.1", lines.toString()), json);
            return status(head(new BufferedInputStream(socket.getInputStream())));
        }
    }

    private byte[] ask(WebAddress source, String method, String fields, byte[] body) throws IOException {
        try (var socket = connected(source, Deadline.in(patience))) {
            send(socket, requestHead(source, method, "1.0", fields), body);
            var in = new BufferedInputStream(socket.getInputStream());
            requireOk(head(in));
            return body(in);
        }
    }

    private static void send(Socket socket, String head, byte[] body) throws IOException {
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(US_ASCII));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
        socket.getOutputStream().flush();
    }

    private Socket connected(WebAddress source, Deadline deadline) throws IOException {
        var address = addresses.require(source.host());
        var plain = new TimedSocket(deadline);
        try {
            plain.connect(new InetSocketAddress(address, source.port()));
            return source.isSecure() ? secured(plain, source) : plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    /** Over the connection that was made; the certificate must be the host's. */
    private Socket secured(Socket plain, WebAddress source) throws IOException {
        var secured = (SSLSocket) tls.createSocket(plain, source.host(), source.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static String requestHead(WebAddress source, String method, String version, String fields) {
        return method + " " + source.target() + " HTTP/" + version + "\r\nHost: "
                + source.uri().getRawAuthority() + "\r\n" + fields + "Connection: close\r\n\r\n";
    }

    /** Up to the empty line. */
    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (var last = 0; last != EMPTY_LINE; ) {
            var octet = in.read();
            if (octet < 0 || head.size() >= HEAD_LIMIT) {
                throw new IOException("Its answer has no sound head");
            }
            head.write(octet);
            last = last << 8 | octet;
        }
        return head.toString(ISO_8859_1);
    }

    private static int status(String head) throws IOException {
        var status = STATUS.matcher(head.substring(0, head.indexOf('\r')));
        if (!status.matches()) {
            throw new IOException("Its answer has no sound status");
        }
        return Integer.parseInt(status.group(1));
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

    private byte[] body(InputStream in) throws IOException {
        var body = in.readNBytes(limit + 1);
        if (body.length > limit) {
            throw new IOException("Its file is larger than " + limit + " octets");
        }
        return body;
    }
}
