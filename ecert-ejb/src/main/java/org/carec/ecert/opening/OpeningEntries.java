package org.carec.ecert.opening;

import jakarta.ejb.EJBException;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.carec.ecert.platform.Problem;
import org.carec.ecert.registry.Founders;

/** Goes through the lists of an opening file, and names the place when an entry is refused. */
final class OpeningEntries {

    private int added;

    /** How many entries the registers did not have yet. */
    int added() {
        return added;
    }

    /** The two people the file names (OPE-3). */
    Founders founders(String proposedBy, String approvedBy) {
        required("/proposedBy", proposedBy);
        required("/approvedBy", approvedBy);
        return at("/approvedBy", () -> new Founders(proposedBy, approvedBy));
    }

    /** Hands each entry over with its own pointer; the predicate says whether it was new. */
    <T> void each(String pointer, List<T> entries, BiPredicate<T, String> enter) {
        for (int i = 0; i < entries.size(); i++) {
            var place = pointer + "/" + i;
            var entry = entries.get(i);
            if (at(place, () -> enter.test(entry, place))) {
                added++;
            }
        }
    }

    /** The same for parts that are only read. */
    static <T, R> List<R> map(String pointer, List<T> entries, BiFunction<T, String, R> read) {
        return IntStream.range(0, entries.size())
                .mapToObj(i -> at(pointer + "/" + i, () -> read.apply(entries.get(i), pointer + "/" + i)))
                .toList();
    }

    /** What a register refuses is refused with its place; what has nothing to do with the file goes through. */
    static <R> R at(String pointer, Supplier<R> entering) {
        try {
            return entering.get();
        } catch (OpeningRefused named) {
            throw named;
        } catch (Problem refused) {
            throw new OpeningRefused(pointer, refused.getMessage());
        } catch (EJBException e) {
            throw violation(e)
                    .map(v -> (RuntimeException) new OpeningRefused(pointer, sentence(v)))
                    .orElse(e);
        }
    }

    private static Optional<ConstraintViolationException> violation(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation) {
                return Optional.of(violation);
            }
        }
        return Optional.empty();
    }

    private static String sentence(ConstraintViolationException violation) {
        return violation.getConstraintViolations().stream()
                .map(v -> v.getPropertyPath() + " " + v.getMessage())
                .sorted()
                .findFirst()
                .orElse("an entry is incomplete");
    }

    /** What an entry cannot do without. */
    static <T> T required(String pointer, T value) {
        if (value == null) {
            throw new OpeningRefused(pointer, "it is missing.");
        }
        return value;
    }

    static LocalDate day(String pointer, String written) {
        return maybeDay(pointer, written).orElseThrow(() -> new OpeningRefused(pointer, "the day is missing."));
    }

    static Optional<LocalDate> maybeDay(String pointer, String written) {
        try {
            return Optional.ofNullable(written).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new OpeningRefused(pointer, "\"" + written + "\" is not a day such as 2026-03-01.");
        }
    }

    static X509Certificate certificate(String pointer, String pem) {
        try {
            var bytes = String.valueOf(pem).getBytes(StandardCharsets.US_ASCII);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (CertificateException e) {
            throw new OpeningRefused(pointer, "it is not a certificate in PEM.");
        }
    }
}
