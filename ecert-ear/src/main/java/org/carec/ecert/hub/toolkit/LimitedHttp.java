package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks strangers over HTTP: an answer of bounded size, whole within 20 seconds, from that very address; each fault names it. */
final class LimitedHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final int limit;
    private final Duration patience;

    /** For answers of at most so many octets. */
    LimitedHttp(int limit) {
        this(limit, PATIENCE);
    }

    LimitedHttp(int limit, Duration patience) {
        this.limit = limit;
        this.patience = patience;
    }

    static boolean canAsk(URI address) {
        return String.valueOf(address.getScheme()).matches("(?i)https?") && address.getHost() != null;
    }

    byte[] get(URI address) throws IOException {
        return answer(HttpRequest.newBuilder(address).GET().build());
    }

    byte[] post(URI address, String requestType, String answerType, byte[] body) throws IOException {
        return answer(HttpRequest.newBuilder(address)
                .header("Content-Type", requestType)
                .header("Accept", answerType)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    private byte[] answer(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> waiting = http.sendAsync(request, head -> new LimitedBody(limit));
        try {
            HttpResponse<byte[]> response = waiting.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new IOException(request.uri() + " answered HTTP " + response.statusCode());
            }
            return response.body();
        } catch (TimeoutException e) {
            waiting.cancel(true);
            throw new IOException(request.uri() + " took longer than " + patience.toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw new IOException(request.uri() + " cannot be asked: " + reason(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + request.uri(), e);
        }
    }

    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
