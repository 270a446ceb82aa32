package org.carec.ecert.verification;

import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;

/**
 * Is this genuine, and in force?
 *
 * @param subject what is asked about
 * @param importCountry the country whose acceptance is asked about too
 * @param at the time asked about; empty for now
 */
public record Question(Subject subject, Optional<CountryCode> importCountry, Optional<Instant> at) {

    /** Whether it could be asked by somebody who has never seen the document: with a number, and nothing that goes with it. */
    boolean canBeGuessed() {
        return subject instanceof TypedId typed && typed.token().isEmpty();
    }

    /** What was shown to the hub. All of it is untrusted. */
    public sealed interface Subject {}

    /** An ID as it was typed, with the presenter's token if the QR code's link brought one. */
    public record TypedId(String typed, Optional<String> token) implements Subject {}

    /** The whole content of a QR code, seal included. */
    public record QrContent(String content) implements Subject {}

    /** SHA-256 of a file, hex. */
    public record FileHash(String sha256) implements Subject {}

    /** A file's bytes, at most 20 MB. */
    @SuppressWarnings("ArrayRecordComponent")
    public record File(byte[] bytes) implements Subject {}
}
