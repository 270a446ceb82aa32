package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.carec.ecert.signature.TimeStampSource;

/** Time-stamps over HTTP (RFC 3161, 3.4): answers to 64 KB, within 20 seconds, checked against the request before they are used. */
final class HttpTimeStamps implements TimeStampSource {

    private static final int LIMIT = 64 << 10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI authority;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    HttpTimeStamps(URI authority) {
        if (!String.valueOf(authority.getScheme()).matches("https?")) {
            throw new ToolkitProblem(
                    authority + " is no time-stamping authority.", "Give an http or https address with --tsa.");
        }
        this.authority = authority;
    }

    @Override
    public byte[] stamp(byte[] imprint) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(digest(imprint), imprint, new BigInteger(64, new SecureRandom()));
        try {
            TimeStampResponse response = new TimeStampResponse(ask(request.getEncoded()));
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new IOException("the authority refused: " + response.getStatusString());
            }
            return response.getTimeStampToken().getEncoded();
        } catch (TSPException e) {
            throw new IOException("the authority's answer does not fit the request: " + e.getMessage(), e);
        }
    }

    private byte[] ask(byte[] request) throws IOException {
        HttpRequest post = HttpRequest.newBuilder(authority)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        try {
            HttpResponse<InputStream> response = http.send(post, BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] answer = in.readNBytes(LIMIT + 1);
                if (response.statusCode() != 200 || answer.length > LIMIT) {
                    throw new IOException("the authority answered HTTP " + response.statusCode() + " with "
                            + answer.length + " bytes or more");
                }
                return answer;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the authority", e);
        }
    }

    private static ASN1ObjectIdentifier digest(byte[] imprint) throws IOException {
        return switch (imprint.length) {
            case 32 -> NISTObjectIdentifiers.id_sha256;
            case 48 -> NISTObjectIdentifiers.id_sha384;
            case 64 -> NISTObjectIdentifiers.id_sha512;
            default -> throw new IOException("no digest is " + imprint.length + " bytes long");
        };
    }
}
