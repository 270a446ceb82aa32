package org.carec.ecert.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.carec.ecert.exchange.IdempotencyKey;
import org.carec.ecert.exchange.IdempotencyKeyReused;
import org.carec.ecert.platform.CaseNumber;

/** A request that was answered, by client and idempotency key. */
@Entity
@Table(name = "answered_case_request")
class AnsweredCaseRequest {

    @EmbeddedId
    private Name name;

    private String operation;

    @Column(name = "request_sha256")
    private String requestSha256;

    private String number;
    private Instant answered;

    protected AnsweredCaseRequest() {}

    AnsweredCaseRequest(Request request, CaseNumber number, Instant answered) {
        this.name = request.name();
        this.operation = request.operation();
        this.requestSha256 = request.sha256();
        this.number = number.value();
        this.answered = answered;
    }

    /** The number it made, if it is the same request. */
    CaseNumber answerTo(Request request) {
        if (!operation.equals(request.operation()) || !requestSha256.equals(request.sha256())) {
            throw new IdempotencyKeyReused();
        }
        return new CaseNumber(number);
    }

    /**
     * A request that may be repeated.
     *
     * @param client its name; of a stranger, what he says: two of them may use the same key
     * @param sha256 of all that it says
     */
    record Request(String client, IdempotencyKey key, String operation, String sha256) {

        Name name() {
            return new Name(client, key.value());
        }
    }

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
