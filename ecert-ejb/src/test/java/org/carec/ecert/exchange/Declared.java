package org.carec.ecert.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.carec.ecert.platform.Finding;

/** Metadata for tests: sound ones, and the same with something changed. */
final class Declared {

    static final String CERTIFICATE =
            """
            {"profile":"e-coc/1","cab":"UZ0007","number":"TC-118/26","language":"uz","issuedOn":"2026-03-02",
             "validFrom":"2026-03-02","validUntil":"2027-03-01","destinations":["PK"],"scheme":"3",
             "standards":["IEC 60335-1:2020"],
             "products":[{"hsCode":"851660","nomenclature":"HS2022","name":"Electric oven","model":"EO-45","brand":"Example"}],
             "applicant":{"name":"Example","address":"12 Amir Temur, Toshkent","country":"UZ"},
             "manufacturer":{"name":"Example","address":"12 Amir Temur, Toshkent","country":"UZ"},
             "lot":{"kind":"SERIES"},"testReports":["EL-2026-1201"]}""";

    static final String REPORT =
            """
            {"profile":"e-tr/1","cab":"UZ0003","number":"T-77/26","language":"uz","issuedOn":"2026-03-02",
             "destinations":["KG","PK"],"standards":["ISO 16050:2003"],
             "products":[{"hsCode":"081310","nomenclature":"HS2022","name":"Dried apricots"}],
             "applicant":{"name":"Agro","address":"3 Registon, Samarqand","country":"UZ"},
             "manufacturer":{"name":"Agro","address":"3 Registon, Samarqand","country":"UZ"},
             "sample":{"identifier":"S-701","description":"3 × 1 kg","sampledOn":"2026-02-20","receivedOn":"2026-02-21"},
             "testedFrom":"2026-02-22","testedUntil":"2026-02-28",
             "results":[{"parameter":"Aflatoxin B1","method":"ISO 16050:2003","result":"1.2","unit":"µg/kg","limit":"≤ 5",
                         "conformity":"PASS"}]}""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Declared() {}

    static MetadataReader.Reading read(String json) {
        return MetadataReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** A certificate's metadata with something changed. */
    static MetadataReader.Reading certificate(Consumer<ObjectNode> change) {
        return changed(CERTIFICATE, change);
    }

    static MetadataReader.Reading report(Consumer<ObjectNode> change) {
        return changed(REPORT, change);
    }

    static Declaration declaration() {
        return read(CERTIFICATE).declaration().orElseThrow();
    }

    /** Findings as {@code CODE pointer}. */
    static List<String> told(List<Finding> findings) {
        return findings.stream().map(f -> f.code() + " " + f.pointer()).toList();
    }

    private static MetadataReader.Reading changed(String json, Consumer<ObjectNode> change) {
        try {
            var node = (ObjectNode) JSON.readTree(json);
            change.accept(node);
            return read(node.toString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
