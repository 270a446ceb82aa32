package org.carec.ecert.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was written of an answer, for as long as the hub gives that very answer again (VER-13): kept by the answer itself, not by what it says, so
 * that nothing written outlives it. An edge keeps one for what it writes.
 */
public final class Renderings {

    /** With pages of 20 KB some 30 MB at the most, whatever addresses strangers think of. */
    private static final int ANSWERS = 200;

    private static final int FORMS = 8;

    /** Weak keys are compared by identity: a new answer is another key, whatever it says. */
    private final Cache<Verdict, Map<String, byte[]>> written =
            Caffeine.newBuilder().weakKeys().maximumSize(ANSWERS).build();

    /**
     * The answer as written before in this form, or as written now.
     *
     * @param form all that it depends on beside the answer: language, address, what was typed
     */
    public byte[] of(Verdict answer, String form, Supplier<byte[]> writer) {
        var forms = written.get(answer, any -> new ConcurrentHashMap<>());
        var before = forms.get(form);
        if (before != null) {
            return before;
        }
        var now = writer.get();
        if (forms.size() < FORMS) {
            forms.put(form, now);
        }
        return now;
    }
}
