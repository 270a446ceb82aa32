package org.carec.ecert.api.platform;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** Dates and times in paths and queries, ISO 8601. */
@Provider
public class TimeParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // each branch gives the converter of the class it asked for
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == Instant.class) {
            return (ParamConverter<T>) new Parsed<>(Instant::parse);
        }
        return type == LocalDate.class ? (ParamConverter<T>) new Parsed<>(LocalDate::parse) : null;
    }

    private record Parsed<T>(Function<String, T> parser) implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            try {
                return value == null || value.isBlank() ? null : parser.apply(value.strip());
            } catch (DateTimeException e) {
                throw new BadRequestException(e);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
