package org.carec.ecert.api.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.carec.ecert.platform.DocumentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {

    @SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable"}) // read by its parameters' types and annotations
    private static void resource(
            @QueryParam("type") DocumentType type,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") long cursor,
            @QueryParam("at") Instant at,
            @QueryParam("on") LocalDate on) {}

    @Test
    @DisplayName("API-1 a parameter of the query is read as its type")
    void reads() throws NoSuchMethodException {
        assertThat(converter(0).fromString("E_COC")).isEqualTo(DocumentType.E_COC);
        assertThat(converter(1).fromString(" 50 ")).isEqualTo(50);
        assertThat(converter(2).fromString("17")).isEqualTo(17L);
        assertThat(converter(3).fromString("2026-03-02T10:00:00Z")).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
        assertThat(converter(4).fromString("2026-03-02")).isEqualTo(LocalDate.parse("2026-03-02"));
        assertThat(converter(4).fromString(" ")).isNull();
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("API-1 a parameter that cannot be read is 400, and the answer names it and what it has to be")
    @CsvSource({
        "0,e_coc,type,E_TR",
        "1,1.5,limit,whole number",
        "1,99999999999,limit,whole number",
        "2,first,cursor,whole number",
        "3,yesterday,at,2026-03-02T10:00:00Z",
        "4,2026-02-30,on,2026-03-02"
    })
    void refuses(int parameter, String value, String name, String expected) throws NoSuchMethodException {
        var converter = converter(parameter);
        var failure = Failures.of(catchThrowable(() -> converter.fromString(value)), true);

        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.detail()).contains(name, expected);
        assertThat(failure.findings().get(0).pointer()).isEqualTo(name);
    }

    private static ParamConverter<?> converter(int parameter) throws NoSuchMethodException {
        var resource = Arrays.stream(QueryParametersTest.class.getDeclaredMethods())
                .filter(m -> m.getName().equals("resource"))
                .findFirst()
                .orElseThrow();
        Annotation[] annotations = resource.getParameterAnnotations()[parameter];
        return new QueryParameters().getConverter(resource.getParameterTypes()[parameter], null, annotations);
    }
}
