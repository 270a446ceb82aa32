package org.carec.ecert.watch;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.seal.TagPurpose;

/** What the link that stops a watch carries: the watch, and 128 bits that only the hub can make, so that nothing of it is stored. */
class StopLinks {

    private static final int BYTES = 16;

    @Inject
    HubSeal seal;

    /** {@code {watch}.{22 characters}}. */
    String token(String watch) {
        var proof = Arrays.copyOf(seal.tag(TagPurpose.WATCH_STOP, watch.getBytes(StandardCharsets.US_ASCII)), BYTES);
        return watch + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(proof);
    }

    /** The watch that it stops; empty when the hub has not made it. */
    Optional<String> watch(String token) {
        return Optional.ofNullable(token)
                .filter(shown -> shown.matches("[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{22}"))
                .map(shown -> shown.substring(0, shown.indexOf('.')))
                .filter(watch -> isSame(token(watch), token));
    }

    private static boolean isSame(String made, String shown) {
        return MessageDigest.isEqual(
                made.getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.US_ASCII));
    }
}
