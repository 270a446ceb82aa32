package org.carec.ecert.hub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.carec.ecert.platform.Sheet;

/** A certificate of conformity on one page (contents after ISO/IEC 17065, 7.7.1). */
final class CertificatePaper {

    private static final List<Table.Column> COLUMNS = List.of(
            new Table.Column("product", 0.46f),
            new Table.Column("model", 0.24f),
            new Table.Column("brand", 0.16f),
            new Table.Column("hs", 0.14f));

    private final Stationery stationery;
    private final JsonNode metadata;

    CertificatePaper(Stationery stationery) {
        this.stationery = stationery;
        this.metadata = stationery.draft.metadata();
    }

    void draw() throws IOException {
        Fields fields = new Fields(metadata, stationery.local);
        try (Sheet sheet = stationery.page(1, 1)) {
            float y = stationery.head(sheet, "title.coc");
            y = stationery.field(sheet, "issuedOn", fields.day(stationery.draft.text("issuedOn")), y);
            y = stationery.field(sheet, "validity", fields.period("validFrom", "validUntil"), y);
            y = stationery.field(sheet, "applicant", fields.party("applicant"), y);
            y = stationery.field(sheet, "manufacturer", fields.party("manufacturer"), y);
            y = stationery.field(sheet, "lot", fields.lot(), y);
            y = stationery.field(sheet, "destinations", fields.countries("destinations"), y);
            y = new Table(sheet, stationery, COLUMNS).draw(products(), y + 3);
            y = stationery.field(sheet, "standards", fields.list("standards"), y + 3);
            y = stationery.field(sheet, "scheme", stationery.draft.text("scheme") + " (ISO/IEC 17067)", y);
            y = stationery.field(sheet, "testReports", fields.list("testReports"), y);
            stationery.statement(sheet, "statement.coc", y + 5);
            stationery.signatureBlock(sheet);
        }
    }

    private List<List<String>> products() {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode product : metadata.path("products")) {
            rows.add(List.of(
                    product.path("name").asText(),
                    product.path("model").asText(),
                    product.path("brand").asText(),
                    product.path("hsCode").asText()));
        }
        return rows;
    }
}
