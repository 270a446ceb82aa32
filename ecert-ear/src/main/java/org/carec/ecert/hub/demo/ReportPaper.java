package org.carec.ecert.hub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.carec.ecert.platform.Box;
import org.carec.ecert.platform.Sheet;
import org.carec.ecert.platform.Style;

/** A test report on two pages: who and what, then the results (contents after ISO/IEC 17025, 7.8.2). */
final class ReportPaper {

    private static final List<Table.Column> PRODUCTS =
            List.of(new Table.Column("product", 0.8f), new Table.Column("hs", 0.2f));
    private static final List<Table.Column> RESULTS = List.of(
            new Table.Column("parameter", 0.27f),
            new Table.Column("method", 0.21f),
            new Table.Column("result", 0.13f),
            new Table.Column("unit", 0.11f),
            new Table.Column("limit", 0.12f),
            new Table.Column("conformity", 0.16f));

    private final Stationery stationery;
    private final JsonNode metadata;
    private final Fields fields;

    ReportPaper(Stationery stationery) {
        this.stationery = stationery;
        this.metadata = stationery.draft.metadata();
        this.fields = new Fields(metadata, stationery.local);
    }

    void draw() throws IOException {
        try (Sheet first = stationery.page(1, 2)) {
            identification(first);
        }
        try (Sheet second = stationery.page(2, 2)) {
            results(second);
        }
    }

    private void identification(Sheet sheet) throws IOException {
        float y = stationery.head(sheet, "title.tr");
        y = stationery.field(sheet, "issuedOn", fields.day(stationery.draft.text("issuedOn")), y);
        y = stationery.field(sheet, "applicant", fields.party("applicant"), y);
        y = stationery.field(sheet, "manufacturer", fields.party("manufacturer"), y);
        y = stationery.field(sheet, "destinations", fields.countries("destinations"), y);
        y = stationery.field(sheet, "lot", fields.lot(), y);
        y = new Table(sheet, stationery, PRODUCTS).draw(products(), y + 3);
        JsonNode sample = metadata.path("sample");
        String identity = sample.path("identifier").asText() + "\n"
                + sample.path("description").asText();
        y = stationery.field(sheet, "sample", identity, y + 3);
        String days = sample.path("sampledOn").asText() + "   |   "
                + sample.path("receivedOn").asText();
        y = stationery.field(sheet, "sampledOn", days, y);
        y = stationery.field(sheet, "tested", fields.period("testedFrom", "testedUntil"), y);
        y = stationery.field(sheet, "standards", fields.list("standards"), y);
        stationery.statement(sheet, "statement.tr", y + 5);
    }

    private void results(Sheet sheet) throws IOException {
        float y = 44;
        y += sheet.write(
                stationery.local.get("results"),
                Box.centre(Stationery.LEFT, y, Stationery.WIDTH),
                Style.bold(14).in(stationery.accent()));
        y += sheet.write(
                stationery.english.get("results") + "   № " + stationery.draft.text("number"),
                Box.centre(Stationery.LEFT, y, Stationery.WIDTH),
                Style.plain(9));
        new Table(sheet, stationery, RESULTS).draw(rows(), y + 8);
        stationery.signatureBlock(sheet);
    }

    private List<List<String>> products() {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode product : metadata.path("products")) {
            rows.add(List.of(
                    product.path("name").asText(), product.path("hsCode").asText()));
        }
        return rows;
    }

    /** The font has no sign for "at most"; laboratories print it as a word. */
    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode result : metadata.path("results")) {
            String verdict = result.path("conformity").asText();
            rows.add(List.of(
                    result.path("parameter").asText(),
                    result.path("method").asText(),
                    result.path("result").asText(),
                    result.path("unit").asText(),
                    result.path("limit").asText().replace("≤", "max."),
                    stationery.local.get(verdict) + " / " + stationery.english.get(verdict)));
        }
        return rows;
    }
}
