package org.carec.ecert.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.exchange.Declared.told;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carec.ecert.platform.Script;
import org.carec.ecert.platform.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataReaderTest {

    @Test
    @DisplayName("EXC-10 sound metadata of both profiles have no finding")
    void sound() {
        assertThat(Declared.read(Declared.CERTIFICATE).findings()).isEmpty();
        assertThat(Declared.read(Declared.REPORT).findings()).isEmpty();
        assertThat(Declared.read(Declared.REPORT).declaration().orElseThrow().validUntil())
                .isEmpty();
    }

    @Test
    @DisplayName("EXC-10 every fault of form is told at once, each with its pointer")
    void all_at_once() {
        var reading = Declared.certificate(metadata -> {
            metadata.remove("number");
            metadata.put("validUntil", 20270301);
            metadata.put("colour/tone~", "red");
            metadata.put("issuedOn", "02.03.2026");
            metadata.withArray("destinations").add("PK");
            ((ObjectNode) metadata.at("/products/0")).put("hsCode", "85166").remove("name");
            ((ObjectNode) metadata.at("/applicant")).put("name", "");
            ((ObjectNode) metadata.at("/lot")).put("kind", "PILE");
        });
        assertThat(told(reading.findings()))
                .containsExactlyInAnyOrder(
                        "METADATA_MISSING_FIELD /number",
                        "METADATA_WRONG_TYPE /validUntil",
                        "METADATA_UNKNOWN_FIELD /colour~1tone~0",
                        "METADATA_MALFORMED_VALUE /issuedOn",
                        "METADATA_REPEATED_VALUE /destinations",
                        "METADATA_MALFORMED_VALUE /products/0/hsCode",
                        "METADATA_MISSING_FIELD /products/0/name",
                        "METADATA_OUT_OF_RANGE /applicant/name",
                        "METADATA_MALFORMED_VALUE /lot/kind");
    }

    @Test
    @DisplayName("EXC-10 what can be understood of faulty metadata is still there to be judged")
    void understood_in_part() {
        var declaration = Declared.certificate(m -> {
                    m.remove("number");
                    m.withArray("destinations").add(17).add("KG");
                })
                .declaration()
                .orElseThrow();
        assertThat(declaration.number()).isEmpty();
        assertThat(declaration.cab().orElseThrow()).hasToString("UZ0007");
        assertThat(declaration.codes()).hasToString("[851660]");
        assertThat(declaration.destinations())
                .extracting(Declaration.Placed::pointer)
                .containsExactly("/destinations/0", "/destinations/2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "{\"profile\":\"e-coc/1\"",
                "{\"profile\":\"e-coc/1\",\"profile\":\"e-coc/1\"}",
                "{\"profile\":\"e-coc/1\"} {}",
                "{\"profile\":\"e-coc/1\",\"number\":\"\\ud800\"}",
                "{\"profile\":\"e-coc/1\",\"n\":[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]}",
                "{\"profile\":\"e-coc/1\",\"n\":NaN}",
                "{\"profile\":\"e-coc/1\",'n':1}"
            })
    @DisplayName("EXC-10 what is not strict JSON is refused as such")
    void not_json(String text) {
        var reading = Declared.read(text);
        assertThat(told(reading.findings())).containsExactly("METADATA_NOT_JSON ");
        assertThat(reading.declaration()).isEmpty();
    }

    @Test
    @DisplayName("EXC-10 bytes that are no UTF-8, or too many, are refused before they are understood")
    void not_text() {
        assertThat(told(MetadataReader.read(new byte[] {'{', (byte) 0xC0, (byte) 0x80, '}'})
                        .findings()))
                .containsExactly("METADATA_NOT_JSON ");
        assertThat(told(MetadataReader.read(Declared.CERTIFICATE.getBytes(StandardCharsets.UTF_16))
                        .findings()))
                .containsExactly("METADATA_NOT_JSON ");
        assertThat(told(MetadataReader.read(new byte[MetadataReader.LIMIT + 1]).findings()))
                .containsExactly("METADATA_TOO_LARGE ");
        assertThat(told(Declared.read("[]").findings())).containsExactly("METADATA_WRONG_TYPE ");
        assertThat(told(Declared.read("{\"profile\":\"e-coc/2\"}").findings()))
                .containsExactly("METADATA_UNKNOWN_PROFILE /profile");
        assertThat(told(Declared.read("{}").findings())).containsExactly("METADATA_MISSING_FIELD /profile");
    }

    @Test
    @DisplayName("EXC-5 the same declaration in another spelling has the same canonical form (RFC 8785)")
    void canonical() {
        var one = Declared.read("{\"profile\":\"e-coc/1\", \"number\":\"\\u0041\",\"cab\":\"UZ0007\"}");
        var other = Declared.read("{\"cab\":\"UZ0007\",\"number\":\"A\",\n\"profile\":\"e-coc\\/1\"}");
        assertThat(one.declaration().orElseThrow().canonical())
                .isEqualTo("{\"cab\":\"UZ0007\",\"number\":\"A\",\"profile\":\"e-coc/1\"}")
                .isEqualTo(other.declaration().orElseThrow().canonical());
    }

    @Test
    @DisplayName("EXC-10 each finding has its words in each language, and no placeholder is left in them")
    void worded() {
        var reading = Declared.certificate(m -> m.put("number", " x ").put("validUntil", 1));
        for (var language : Sentences.LANGUAGES) {
            var sentences = Sentences.in(language);
            assertThat(reading.findings()).isNotEmpty().allSatisfy(f -> assertThat(
                            List.of(sentences.sentence(f), sentences.remedy(f)))
                    .allSatisfy(words -> assertThat(words)
                            .containsPattern(Script.of(language).own())
                            .doesNotContain("{")));
        }
    }

    @ParameterizedTest
    @EnumSource(MetadataProfile.class)
    @DisplayName("EXC-10 every field of a profile is described, bounded, and no other is allowed")
    void profiles_are_complete(MetadataProfile profile) throws Exception {
        complete((ObjectNode) new ObjectMapper().readTree(profile.text()), "");
    }

    private static void complete(ObjectNode schema, String place) {
        assertThat(schema.path("description").asText())
                .as("description of " + place)
                .isNotBlank();
        var type = schema.path("type").asText();
        if (type.equals("object")) {
            assertThat(schema.path("additionalProperties").isBoolean())
                    .as(place)
                    .isTrue();
            assertThat(schema.path("additionalProperties").booleanValue())
                    .as(place)
                    .isFalse();
            schema.path("properties")
                    .properties()
                    .forEach(p -> complete((ObjectNode) p.getValue(), place + "/" + p.getKey()));
        } else if (type.equals("array")) {
            assertThat(schema.has("maxItems")).as(place).isTrue();
            complete((ObjectNode) schema.path("items"), place + "/items");
        } else if (type.equals("string")) {
            assertThat(schema.has("maxLength")
                            || schema.path("pattern").asText().endsWith("$"))
                    .as(place)
                    .isTrue();
        } else {
            assertThat(schema.has("enum") || schema.has("const")).as(place).isTrue();
        }
    }
}
