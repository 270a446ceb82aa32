package org.carec.ecert.api.verification;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Verdicts as JSON in UTF-8. Written by Jackson: Yasson hashes each record with all it holds, before and after writing it, which was a tenth of what a found
 * answer cost.
 */
final class VerdictJson {

    private static final ObjectWriter WRITER = JsonMapper.builder()
            .defaultPropertyInclusion(Value.construct(Include.NON_NULL, Include.ALWAYS))
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(JsonObject.class, new AsItIs()))
            .build()
            .writer();

    private VerdictJson() {}

    /** A {@link VerdictBody} or {@link VerdictBatchBody}; what does not apply is left out. */
    static byte[] of(Record body) {
        try {
            return WRITER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Verdicts are plain values", e);
        }
    }

    private static final class AsItIs extends JsonSerializer<JsonObject> {

        @Override
        public void serialize(JsonObject object, JsonGenerator generator, SerializerProvider any) throws IOException {
            generator.writeRawValue(object.toString());
        }
    }
}
