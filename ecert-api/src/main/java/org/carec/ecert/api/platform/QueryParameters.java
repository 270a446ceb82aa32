package org.carec.ecert.api.platform;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what stands in a query. JAX-RS of itself answers a value it cannot read with 404, as if the address were wrong. */
@Provider
public class QueryParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Form> FORMS = Map.of(
            Instant.class, new Form(Instant::parse, "a time like 2026-03-02T10:00:00Z"),
            LocalDate.class, new Form(LocalDate::parse, "a day like 2026-03-02"),
            int.class, new Form(Integer::valueOf, "a whole number"),
            long.class, new Form(Long::valueOf, "a whole number"));

    @Override
    @SuppressWarnings("unchecked") // each form gives the class it stands for
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var form = type.isEnum() ? Form.ofEnum(type) : FORMS.get(type);
        return form == null ? null : (ParamConverter<T>) new Converter(name(annotations), form);
    }

    private static String name(Annotation... annotations) {
        return Stream.of(annotations)
                .filter(QueryParam.class::isInstance)
                .map(a -> ((QueryParam) a).value())
                .findFirst()
                .orElse("");
    }

    private record Form(Function<String, Object> parser, String words) {

        static Form ofEnum(Class<?> type) {
            var values = Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toUnmodifiableMap(Object::toString, Function.identity()));
            return new Form(
                    text -> {
                        if (!values.containsKey(text)) {
                            throw new IllegalArgumentException("none of them");
                        }
                        return values.get(text);
                    },
                    "one of " + values.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private record Converter(String name, Form form) implements ParamConverter<Object> {

        @Override
        public Object fromString(String value) {
            try {
                return value == null || value.isBlank() ? null : form.parser().apply(value.strip());
            } catch (RuntimeException e) {
                throw new WrongParameter(name, form.words(), e);
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }
}
