package org.carec.ecert.api.watch;

import java.time.Instant;
import java.util.List;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.watch.Delivery;
import org.carec.ecert.watch.GivenAnswer;
import org.carec.ecert.watch.RegisteredWatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A watch as its client sees it. */
@Schema(name = "Watch", description = "An answer that the hub tells changes of.")
public record WatchBody(
        @Schema(description = "The watch's id.", example = "AbCdEfGhIjKlMnOpQrStUv") String id,
        @Schema(description = "The document watched.", example = "UZ0007-C26-4K7M2QX-8") String documentId,
        @Schema(
                        description = "The country whose acceptance is watched too, ISO 3166-1 alpha-2.",
                        nullable = true,
                        example = "PK")
                String importCountry,
        @Schema(description = "Where messages go.", example = "https://portal.example/hooks/ecert") String url,
        @Schema(description = "The answer given last; absent while the hub has not been able to tell.", nullable = true)
                AnswerBody answer,
        @Schema(description = "When that answer was given.", example = "2026-05-01T09:00:00Z") Instant askedAt,
        @Schema(description = "When the watch was entered.", example = "2026-05-01T09:00:00Z") Instant created,
        @Schema(description = "False when the receiver answered 410: the hub looks no more.") boolean active) {

    static WatchBody of(RegisteredWatch watch) {
        return new WatchBody(
                watch.id(),
                watch.watched().document().value(),
                watch.watched().country().map(CountryCode::value).orElse(null),
                watch.url(),
                watch.given().map(AnswerBody::of).orElse(null),
                watch.asked(),
                watch.created(),
                watch.active());
    }

    /** What is watched of an answer. */
    @Schema(name = "WatchedAnswer", description = "What is watched of an answer.")
    public record AnswerBody(
            @Schema(description = "VALID or INVALID.", example = "INVALID") Verdict.Answer answer,
            @Schema(description = "Code of the finding that decided; empty for VALID.", example = "WITHDRAWN")
                    String reason,
            @Schema(
                            description =
                                    "ACCEPTED, or the code of what stands against it; empty when no country was named.",
                            example = "ACCEPTED")
                    String acceptance) {

        static AnswerBody of(GivenAnswer given) {
            return new AnswerBody(given.answer(), given.reason(), given.acceptance());
        }
    }

    /** A watch that was just entered. */
    @Schema(name = "NewWatch", description = "A watch with the secret of its messages, which is shown only here.")
    public record NewBody(
            @Schema(description = "The watch.") WatchBody watch,
            @Schema(
                            description =
                                    "The secret of this watch's signatures (Standard Webhooks): whsec_ and Base64 of 32 octets. Keep"
                                            + " it; it is not shown again.",
                            example = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=")
                    String secret) {}

    /** A watch with its last messages. */
    @Schema(name = "WatchWithMessages", description = "A watch, and what became of its last messages.")
    public record FileBody(
            @Schema(description = "The watch.") WatchBody watch,
            @Schema(description = "Its last messages, at most twenty, the newest first.") List<MessageBody> messages) {}

    /** One message. */
    @Schema(name = "WatchMessage", description = "What became of one message.")
    public record MessageBody(
            @Schema(description = "webhook-id: the same at each attempt.", example = "msg_AbCdEfGhIjKlMnOpQrStUv")
                    String id,
            @Schema(description = "When the change was found.", example = "2026-05-02T09:00:05Z") Instant created,
            @Schema(
                            description = "PENDING, SENT, or FAILED: given up after ten attempts, or one answered 410.",
                            example = "SENT")
                    Delivery.Status status,
            @Schema(description = "Attempts so far.", example = "1") int attempts,
            @Schema(
                            description = "When it is sent again; absent when it is settled.",
                            nullable = true,
                            example = "2026-05-02T09:00:15Z")
                    Instant next,
            @Schema(
                            description =
                                    "Why the last attempt failed: HTTP_ and the status, HOST_UNKNOWN, TLS_FAILED, NO_ANSWER or CLIENT_SUSPENDED; empty"
                                            + " when it did not.",
                            example = "HTTP_503")
                    String failure,
            @Schema(description = "The message, JSON as text.") String content) {

        static MessageBody of(Delivery delivery) {
            return new MessageBody(
                    delivery.id(),
                    delivery.created(),
                    delivery.status(),
                    delivery.attempts(),
                    delivery.next().orElse(null),
                    delivery.failure(),
                    delivery.content());
        }
    }

    /** A page. */
    @Schema(name = "WatchPage", description = "A page of watches, by id.")
    public record PageBody(
            @Schema(description = "The watches.") List<WatchBody> items,
            @Schema(description = "Cursor of the next page; absent on the last one.", nullable = true) String next) {}
}
