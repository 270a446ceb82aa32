package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The body of an answer, cut off where it becomes too large. */
final class LimitedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private final int limit;
    private Flow.Subscription sender;
    private long received;

    LimitedBody(int limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        sender = subscription;
        whole.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        received += part.stream().mapToLong(ByteBuffer::remaining).sum();
        if (received > limit) {
            sender.cancel();
            whole.onError(new IOException("its answer is larger than " + limit + " octets"));
        } else {
            whole.onNext(part);
        }
    }

    @Override
    public void onError(Throwable trouble) {
        whole.onError(trouble);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }
}
