package org.carec.ecert.api.platform;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.HsCode;

/** How bodies are written: identifiers as the strings they are, absent fields left out. */
@Provider
public class JsonBinding implements ContextResolver<Jsonb> {

    private final Jsonb json = JsonbBuilder.create(
            new JsonbConfig().withAdapters(new CabCodes(), new CountryCodes(), new DocumentIds(), new HsCodes()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return json;
    }

    private static final class CabCodes implements JsonbAdapter<CabCode, String> {

        @Override
        public String adaptToJson(CabCode code) {
            return code.value();
        }

        @Override
        public CabCode adaptFromJson(String json) {
            return new CabCode(json);
        }
    }

    private static final class CountryCodes implements JsonbAdapter<CountryCode, String> {

        @Override
        public String adaptToJson(CountryCode code) {
            return code.value();
        }

        @Override
        public CountryCode adaptFromJson(String json) {
            return new CountryCode(json);
        }
    }

    private static final class DocumentIds implements JsonbAdapter<DocumentId, String> {

        @Override
        public String adaptToJson(DocumentId id) {
            return id.value();
        }

        @Override
        public DocumentId adaptFromJson(String json) {
            return new DocumentId(json);
        }
    }

    private static final class HsCodes implements JsonbAdapter<HsCode, String> {

        @Override
        public String adaptToJson(HsCode code) {
            return code.value();
        }

        @Override
        public HsCode adaptFromJson(String json) {
            return new HsCode(json);
        }
    }
}
