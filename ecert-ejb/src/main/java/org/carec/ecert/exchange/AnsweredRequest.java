package org.carec.ecert.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.carec.ecert.platform.DocumentId;

/** A request that was answered, by client and idempotency key. The answer follows from the row it made. */
@Entity
@Table(name = "answered_request")
class AnsweredRequest {

    @EmbeddedId
    private Name name;

    private String operation;

    @Column(name = "request_sha256")
    private String requestSha256;

    private String document;
    private Instant answered;

    protected AnsweredRequest() {}

    AnsweredRequest(Request request, DocumentId document, Instant answered) {
        this.name = new Name(request.client(), request.key().value());
        this.operation = request.operation();
        this.requestSha256 = request.sha256();
        this.document = document.value();
        this.answered = answered;
    }

    /** The document or reservation it made, if it is the same request. */
    DocumentId answerTo(Request request) {
        if (!operation.equals(request.operation()) || !requestSha256.equals(request.sha256())) {
            throw new IdempotencyKeyReused();
        }
        return new DocumentId(document);
    }

    /**
     * A request that may be repeated.
     *
     * @param sha256 of all that it says
     */
    record Request(String client, IdempotencyKey key, String operation, String sha256) {}

    /** Keys are a client's own. */
    @Embeddable
    static class Name implements Serializable {

        private String client;

        @Column(name = "idempotency_key")
        private String key;

        protected Name() {}

        Name(String client, String key) {
            this.client = client;
            this.key = key;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Name that && client.equals(that.client) && key.equals(that.key);
        }

        @Override
        public int hashCode() {
            return Objects.hash(client, key);
        }
    }
}
