package org.carec.ecert.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts by family which verifier judges how many files of the corpus wrongly, and writes it as a Markdown table. */
final class CorpusComparison {

    /** A verifier, asked whether it accepts. */
    private interface Opinion {
        boolean accepts(Corpus.Entry entry) throws IOException, InterruptedException;
    }

    private final Map<String, Opinion> opinions = new LinkedHashMap<>();

    private final DssOpinion standard = DssOpinion.standard();
    private final DssOpinion strictest = DssOpinion.strictest();

    CorpusComparison() throws IOException {
        opinions.put("hub", entry -> entry.report().passed());
        opinions.put("DSS, default", standard::accepts);
        opinions.put("DSS, strictest", strictest::accepts);
        opinions.put("pdfsig, valid and total", entry -> Pdfsig.of(entry.file()).validAndTotal());
        opinions.put("pdfsig, valid", entry -> Pdfsig.of(entry.file()).valid());
    }

    /** How many files one family has, and how many of them each verifier judges wrongly. */
    @SuppressWarnings("ArrayRecordComponent") // counters
    private record Row(int[] files, int[] wrong) {}

    String table(List<Corpus.Entry> corpus) throws IOException, InterruptedException {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Corpus.Entry entry : corpus) {
            Row row = rows.computeIfAbsent(entry.family(), family -> new Row(new int[1], new int[opinions.size()]));
            row.files[0]++;
            int column = 0;
            for (Opinion opinion : opinions.values()) {
                row.wrong[column++] += opinion.accepts(entry) == entry.good() ? 0 : 1;
            }
        }
        return markdown(rows) + "\nNo answer from DSS within " + DssOpinion.SECONDS + " s: default "
                + standard.unanswered() + ", strictest " + strictest.unanswered() + "\n";
    }

    private String markdown(Map<String, Row> rows) {
        Row good = rows.remove(Corpus.GOOD);
        List<String> lines = new ArrayList<>();
        lines.add("| family | files | " + String.join(" | ", opinions.keySet()) + " |");
        lines.add("|---" + "|---:".repeat(opinions.size() + 1) + "|");
        Row all = new Row(new int[1], new int[opinions.size()]);
        rows.forEach((family, row) -> {
            add(all, row);
            lines.add(line(family, row));
        });
        lines.add(line("**all attacks: wrongly accepted**", all));
        lines.add(line("**good files: wrongly refused**", good));
        return String.join("\n", lines) + "\n";
    }

    private static void add(Row sum, Row row) {
        sum.files[0] += row.files[0];
        for (int i = 0; i < sum.wrong.length; i++) {
            sum.wrong[i] += row.wrong[i];
        }
    }

    private static String line(String title, Row row) {
        StringBuilder line = new StringBuilder("| " + title + " | " + row.files[0] + " |");
        for (int wrong : row.wrong) {
            line.append(' ').append(wrong).append(" |");
        }
        return line.toString();
    }
}
