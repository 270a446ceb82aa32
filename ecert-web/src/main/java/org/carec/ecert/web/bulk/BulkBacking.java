package org.carec.ecert.web.bulk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.carec.ecert.platform.WrittenDates;
import org.carec.ecert.web.platform.Reader;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The page for many numbers: what was given, what is wrong with it, or the answers. */
@Named("bulk")
@RequestScoped
public class BulkBacking {

    private static final List<String> TONES = List.of("valid", "invalid", "undetermined", "unread");

    @Inject
    Reader reader;

    @Inject
    @ConfigProperty(name = "ecert.public.url", defaultValue = "http://localhost:8080")
    String publicUrl;

    private String numbers = "";
    private String country = "";
    private String note = "";
    private String problem = "";
    private boolean fileProblem;
    private Instant askedAt;
    private List<ResultLine> results = List.of();
    private List<ShownLine> lines = List.of();

    /** How many answers are of one kind. */
    public record Count(String tone, long count) {

        public String wordKey() {
            return tone + ".word";
        }

        public String mark() {
            return new ShownLine("", "", "", tone, "", "", "", "", "", "", "").mark();
        }
    }

    /** A column of the downloads. */
    public record Described(String header, String about) {}

    void given(String text, String importCountry) {
        numbers = text;
        country = importCountry;
    }

    /** From where in a file the numbers were read. */
    void readFrom(NumberColumn column) {
        note = column.header().isEmpty()
                ? tongue().words().text("read.column", column.letter())
                : tongue().words().text("read.header", column.letter(), column.header());
    }

    void refuse(ListRefused refused) {
        problem = tongue().words().text(refused.textKey(), refused.count(), GivenList.MOST);
        fileProblem = refused.isAboutFile();
    }

    void show(List<ResultLine> told) {
        var tongue = tongue();
        results = told;
        askedAt = told.get(0).verdict().askedAt();
        lines = told.stream().map(l -> ShownLine.of(l, tongue, country)).toList();
    }

    Tongue tongue() {
        return Tongue.of(reader.getLanguage(), publicUrl);
    }

    public String getNumbers() {
        return numbers;
    }

    public String getCountry() {
        return country;
    }

    /** The country's name in the reader's language; empty when none was named. */
    public String getCountryName() {
        return country.isEmpty()
                ? ""
                : new Locale.Builder().setRegion(country).build().getDisplayCountry(reader.getLanguage());
    }

    public String getNote() {
        return note;
    }

    /** What is wrong, in words; empty when nothing is. */
    public String getProblem() {
        return problem;
    }

    public boolean isFileProblem() {
        return !problem.isEmpty() && fileProblem;
    }

    public boolean isNumbersProblem() {
        return !problem.isEmpty() && !fileProblem;
    }

    public String getAskedAt() {
        return askedAt == null ? "" : WrittenDates.in(reader.getLanguage()).time(askedAt);
    }

    public List<ShownLine> getLines() {
        return lines;
    }

    /** The line a script fills in. */
    public ShownLine getBlank() {
        return ShownLine.BLANK;
    }

    public List<Count> getCounts() {
        return TONES.stream()
                .map(tone -> new Count(
                        tone,
                        results.stream().filter(r -> r.tone().equals(tone)).count()))
                .toList();
    }

    public List<Described> getColumns() {
        var tongue = tongue();
        return Column.ALL.stream()
                .map(c -> new Described(c.header(tongue), c.about(tongue)))
                .toList();
    }
}
