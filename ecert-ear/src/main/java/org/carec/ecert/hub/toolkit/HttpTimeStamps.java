package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.carec.ecert.signature.TimeStampSource;

/** Time-stamps over HTTP (RFC 3161, 3.4): answers to 64 KB, checked against the request before they are used. */
final class HttpTimeStamps implements TimeStampSource {

    private static final int LIMIT = 64 << 10;

    private final URI authority;
    private final LimitedHttp http = new LimitedHttp(LIMIT);

    HttpTimeStamps(URI authority) {
        if (!LimitedHttp.canAsk(authority)) {
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
            TimeStampResponse response = new TimeStampResponse(http.post(
                    authority, "application/timestamp-query", "application/timestamp-reply", request.getEncoded()));
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new IOException("the authority refused: " + response.getStatusString());
            }
            return response.getTimeStampToken().getEncoded();
        } catch (TSPException e) {
            throw new IOException("the authority's answer does not fit the request: " + e.getMessage(), e);
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
