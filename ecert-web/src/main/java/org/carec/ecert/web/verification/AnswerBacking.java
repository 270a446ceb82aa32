package org.carec.ecert.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.WrittenDates;
import org.carec.ecert.seal.QrPictures;
import org.carec.ecert.verification.Asked;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verdict.Acceptance;
import org.carec.ecert.verification.Verdict.Answer;
import org.carec.ecert.verification.Verdict.Tier;
import org.carec.ecert.web.platform.PageTexts;
import org.carec.ecert.web.platform.Reader;

/** The answer, in the reader's words. */
@Named("answer")
@RequestScoped
public class AnswerBacking {

    @Inject
    Reader reader;

    @Inject
    QrPictures pictures;

    private Verdict verdict;
    private List<Check> checks = List.of();
    private DocumentFacts document;
    private Past then;
    private Permalink link;
    private QrPictures.Picture code;
    private Line reason;
    private CountryAnswer acceptance;

    /**
     * One finding in words.
     *
     * @param remedy may be empty
     */
    public record Line(String sentence, String remedy) {}

    /**
     * What was checked, and what came of it.
     *
     * @param title what was checked
     * @param outcome names shape and colour, e.g. {@code pass}
     * @param word the same, in a word
     */
    public record Check(String title, String outcome, String word, Line line) {}

    /**
     * The answer about another time than now.
     *
     * @param wordKey key of the answer in a word
     * @param reason why it is not VALID; empty when it is
     */
    public record Past(String time, String wordKey, String reason) {}

    void showThen(Verdict told) {
        then = new Past(
                time(told.judgedAt()),
                tone(told) + ".word",
                told.reason().map(reader.sentences()::sentence).orElse(""));
    }

    /** The answer about the time the reader named; null when he named none. */
    public Past getThen() {
        return then;
    }

    void show(Verdict told) {
        verdict = told;
        checks = told.findings().stream()
                .filter(AnswerBacking::isReached)
                .map(this::check)
                .toList();
        document = told.document()
                .map(d -> DocumentFacts.of(d, reader.getLanguage()))
                .orElse(null);
        link = told.document().map(d -> Permalink.of(d.id(), reader.getHub())).orElse(null);
        code = link == null ? null : pictures.of(link.address());
        reason = told.reason().map(this::line).orElse(null);
        acceptance = told.acceptance()
                .filter(a -> told.answer() == Answer.VALID || !a.accepted())
                .map(this::told)
                .orElse(null);
    }

    /** {@code valid}, {@code invalid} or {@code undetermined}: key of texts, shape and colour. */
    public String getTone() {
        return tone(verdict);
    }

    private static String tone(Verdict told) {
        return told.answer().name().toLowerCase(Locale.ROOT);
    }

    public String getWordKey() {
        return getTone() + ".word";
    }

    public String getMeaningKey() {
        return getTone() + ".meaning";
    }

    /** Why it is not VALID; null when it is. */
    public Line getReason() {
        return reason;
    }

    /** A check that was not come to has nothing to tell people. */
    private static boolean isReached(Finding finding) {
        return !finding.code().equals("NOT_REACHED");
    }

    /** Every check that was come to, in order. */
    public List<Check> getChecks() {
        return checks;
    }

    /** What the reader may see of the document; null when nothing is on record. */
    public DocumentFacts getDocument() {
        return document;
    }

    /** A file that is not the registered one is shown beside what is. */
    public String getDocumentTitleKey() {
        var other = verdict.asked() == Asked.BY_FILE && verdict.answer() == Answer.INVALID && isPublicTier();
        return other ? "document.title.other" : "document.title";
    }

    /** Whether the reader asked with the number alone, and would see more with the file or the QR code. */
    public boolean isPublicTier() {
        return verdict.document().filter(d -> d.tier() == Tier.PUBLIC).isPresent();
    }

    /** Where this answer can be asked for again; null when nothing is on record. */
    public Permalink getLink() {
        return link;
    }

    /** The permalink's address, to be scanned from a printed page; null when nothing is on record. */
    public QrPictures.Picture getCode() {
        return code;
    }

    /** What a report about this document begins with, as the rest of a query; empty when nothing is on record. */
    public String getReportQuery() {
        return verdict.document().map(d -> "&id=" + d.id()).orElse("");
    }

    /** Whether it is worth asking if a country accepts it: it is in force, and none was named. */
    public boolean isAcceptanceAskable() {
        return verdict.answer() == Answer.VALID
                && verdict.acceptance().isEmpty()
                && verdict.document().isPresent();
    }

    /** The country's answer; null when none was named or nothing is on record, and when it would look like a recommendation of an invalid document. */
    public CountryAnswer getAcceptance() {
        return acceptance;
    }

    /**
     * What the importing country says.
     *
     * @param country its name
     */
    public record CountryAnswer(String country, boolean accepted, List<Line> lines) {

        public String wordKey() {
            return accepted ? "acceptance.accepted" : "acceptance.refused";
        }

        /** Outcome whose shape and colour it takes. */
        public String mark() {
            return accepted ? "pass" : "fail";
        }
    }

    private CountryAnswer told(Acceptance acceptance) {
        var name = Destinations.name(acceptance.country(), reader.getLanguage());
        var lines = acceptance.findings().stream().map(this::line).distinct().toList();
        return new CountryAnswer(name, acceptance.accepted(), lines);
    }

    public String getAskedAt() {
        return time(verdict.askedAt());
    }

    private String time(Instant time) {
        return WrittenDates.in(reader.getLanguage()).time(time);
    }

    private Check check(Finding finding) {
        var texts = PageTexts.in("verification", reader.getLanguage());
        var check = finding.code().startsWith("LOG_PROOF") ? "log" : finding.check();
        var outcome = finding.outcome().name().toLowerCase(Locale.ROOT);
        return new Check(
                texts.getString("check." + check), outcome, texts.getString("outcome." + outcome), line(finding));
    }

    private Line line(Finding finding) {
        var words = reader.sentences();
        return new Line(words.sentence(finding), words.remedy(finding));
    }
}
