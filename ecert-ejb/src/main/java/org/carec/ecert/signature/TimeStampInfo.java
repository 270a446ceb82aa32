package org.carec.ecert.signature;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A TSTInfo (RFC 3161, clause 2.4.2).
 *
 * @param imprintDigest how {@code imprint} was made
 * @param imprint OCTET STRING
 */
record TimeStampInfo(Digest imprintDigest, Der imprint, Instant time) {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMddHHmmss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT); // neither February 30 nor 24:00:00 is another day

    static TimeStampInfo of(Der element) {
        DerRules.requireCanonical(element);
        List<Der> fields = element.require(Der.SEQUENCE).children(5, 10);
        List<Der> imprint = fields.get(2).require(Der.SEQUENCE).children(2, 2);
        Der genTime = fields.get(4).require(Der.GENERALIZED_TIME);
        if (!fields.get(0).isSmallInteger(1)
                || !fields.get(1).is(Der.OID)
                || !fields.get(3).is(Der.INTEGER)) {
            throw element.malformed();
        }
        fields.stream().filter(field -> field.is(Der.CONTEXT_1)).forEach(TimeStampInfo::requireNothingCritical);
        return new TimeStampInfo(
                Digest.require(imprint.get(0)), imprint.get(1).require(Der.OCTET_STRING), time(genTime));
    }

    private static void requireNothingCritical(Der extensions) {
        for (Der extension : extensions.children()) {
            if (extension.children(2, 3).get(1).is(Der.BOOLEAN)) {
                throw extension.malformed();
            }
        }
    }

    private static Instant time(Der genTime) {
        try {
            return LocalDateTime.parse(DerRules.text(genTime), TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw genTime.malformed();
        }
    }

    /** Whether the imprint is what the digest named gives for what should be stamped. */
    boolean isOf(Function<Digest, byte[]> stamped) {
        return imprint.sameOctets(DerWriter.element(Der.OCTET_STRING, stamped.apply(imprintDigest)));
    }
}
