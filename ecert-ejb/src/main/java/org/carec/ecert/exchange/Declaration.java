package org.carec.ecert.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.HsCode;
import org.carec.ecert.platform.Problem;

/**
 * What metadata declares. Its form may be wrong in places: each question answers with what can be understood, so that everything else
 * about a push can be judged at the same time (EXC-10). Once the schema has found nothing, every answer is complete.
 *
 * @param canonical the metadata in RFC 8785 form
 */
record Declaration(MetadataProfile profile, JsonNode metadata, String canonical) {

    /** A value with its JSON pointer. */
    record Placed<T>(T value, String pointer) {}

    DocumentType type() {
        return profile.type();
    }

    Optional<CabCode> cab() {
        return placed("/cab", CabCode::new).map(Placed::value);
    }

    Optional<String> number() {
        return text("/number");
    }

    Optional<String> language() {
        return text("/language");
    }

    Optional<LocalDate> issuedOn() {
        return day("/issuedOn");
    }

    /** First day of validity; a test report's is the day of issue. */
    Optional<LocalDate> validFrom() {
        return day(type() == DocumentType.E_TR ? "/issuedOn" : "/validFrom");
    }

    Optional<LocalDate> validUntil() {
        return day("/validUntil");
    }

    /** The day at this pointer, if one stands there. */
    Optional<LocalDate> day(String pointer) {
        return placed(pointer, LocalDate::parse).map(Placed::value);
    }

    List<Placed<HsCode>> products() {
        return each("/products", "/hsCode", HsCode::new);
    }

    List<HsCode> codes() {
        return products().stream().map(Placed::value).toList();
    }

    List<String> standards() {
        return each("/standards", "", Function.identity()).stream()
                .map(Placed::value)
                .toList();
    }

    List<Placed<CountryCode>> destinations() {
        return each("/destinations", "", CountryCode::new);
    }

    private Optional<String> text(String pointer) {
        return placed(pointer, Function.identity()).map(Placed::value);
    }

    private <T> List<Placed<T>> each(String array, String member, Function<String, T> reader) {
        var found = new ArrayList<Placed<T>>();
        for (int i = 0; i < metadata.at(array).size(); i++) {
            placed(array + "/" + i + member, reader).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private <T> Optional<Placed<T>> placed(String pointer, Function<String, T> reader) {
        try {
            return Optional.of(metadata.at(pointer))
                    .filter(JsonNode::isTextual)
                    .map(node -> new Placed<>(reader.apply(node.textValue()), pointer));
        } catch (Problem | DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
