package org.carec.ecert.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much strangers may ask. Questions are bounded so that nobody takes the hub from the others; wrong numbers are bounded far closer,
 * because a number that is asked about and not on record is a mistake once, and harvesting when it happens often (ACC-3, ACC-4). Counted by
 * each node for itself. What comes from the hub's own machine without a proxy is not counted.
 */
@ApplicationScoped
public class Allowance {

    private static final long CLIENTS = 200_000;

    /** A portal or a body's system, which has proved who it is, asks for many people. */
    private static final int KNOWN_SHARE = 30;

    /** A network has many clients behind it, or one with many addresses. */
    private static final int NETWORK_SHARE = 8;

    /** All of a minute's questions may come at once, and as many again: a list of 200 is one request. */
    private static final int BURST = 2;

    /** Questions of one client in a minute. */
    @Inject
    @ConfigProperty(name = "ecert.limits.questions", defaultValue = "200")
    int questions;

    /** Wrong numbers of one client in an hour. */
    @Inject
    @ConfigProperty(name = "ecert.limits.misses", defaultValue = "40")
    int misses;

    /** Reports of one client in an hour. */
    @Inject
    @ConfigProperty(name = "ecert.limits.reports", defaultValue = "20")
    int reports;

    @Inject
    Visitor visitor;

    @Inject
    Caller caller;

    private Buckets asked;
    private Buckets missed;
    private Buckets reported;
    private Buckets askedByKnown;
    private Buckets missedByKnown;

    @PostConstruct
    void open() {
        asked = new Buckets(questions, BURST, Duration.ofMinutes(1));
        missed = new Buckets(misses, 1, Duration.ofHours(1));
        reported = new Buckets(reports, 1, Duration.ofHours(1));
        askedByKnown = new Buckets(questions * KNOWN_SHARE, BURST, Duration.ofMinutes(1));
        missedByKnown = new Buckets(misses * KNOWN_SHARE, 1, Duration.ofHours(1));
    }

    /**
     * Counts a question.
     *
     * @throws TooManyQuestions there were too many
     */
    public void ask() {
        source().ifPresent(source -> (isKnown() ? askedByKnown : asked).take(source));
    }

    /**
     * Requires that a number may be guessed at, before it is looked up.
     *
     * @throws TooManyQuestions too many were wrong
     */
    public void guess() {
        source().ifPresent(source -> guesses().require(source));
    }

    /**
     * Counts something that a stranger leaves with the hub, to be read by people.
     *
     * @throws TooManyQuestions there were too many
     */
    public void report() {
        source().ifPresent(reported::take);
    }

    /** Counts a number that was not on record. */
    public void miss() {
        source().ifPresent(source -> guesses().spend(source));
    }

    private Buckets guesses() {
        return isKnown() ? missedByKnown : missed;
    }

    private boolean isKnown() {
        return caller.isKnown();
    }

    /** Who has proved who he is, is counted by his name, wherever he calls from. */
    private Optional<SourceNetwork> source() {
        return visitor.source()
                .map(from -> isKnown() ? new SourceNetwork("@" + caller.name(), "@" + caller.name()) : from);
    }

    /** What is left to each client and each network. */
    private static final class Buckets {

        private final int each;
        private final int burst;
        private final Duration span;
        private final Cache<String, Bucket> left;

        Buckets(int each, int burst, Duration span) {
            this.each = each;
            this.burst = burst;
            this.span = span;
            this.left = Caffeine.newBuilder()
                    .maximumSize(CLIENTS)
                    .expireAfterAccess(span.multipliedBy(burst))
                    .build();
        }

        void take(SourceNetwork source) {
            require(source);
            spend(source);
        }

        void require(SourceNetwork source) {
            require(client(source));
            require(network(source));
        }

        void spend(SourceNetwork source) {
            client(source).tryConsume(1);
            network(source).tryConsume(1);
        }

        private static void require(Bucket bucket) {
            var estimate = bucket.estimateAbilityToConsume(1);
            if (!estimate.canBeConsumed()) {
                throw new TooManyQuestions(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
            }
        }

        private Bucket client(SourceNetwork source) {
            return left.get("c" + source.client(), key -> bucket(each));
        }

        private Bucket network(SourceNetwork source) {
            return left.get("n" + source.network(), key -> bucket(each * NETWORK_SHARE));
        }

        private Bucket bucket(int tokens) {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity((long) tokens * burst).refillGreedy(tokens, span))
                    .build();
        }
    }
}
