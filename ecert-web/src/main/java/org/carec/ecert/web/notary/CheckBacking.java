package org.carec.ecert.web.notary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.carec.ecert.notary.Receipt;
import org.carec.ecert.notary.ReceiptDesk;
import org.carec.ecert.platform.MalformedIdentifier;
import org.carec.ecert.platform.ReceiptNumber;
import org.carec.ecert.platform.WrittenDates;
import org.carec.ecert.verification.Question.FileHash;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Topic;
import org.carec.ecert.web.platform.Reader;

/** The page that says what a receipt number stands for. */
@Named("check")
@RequestScoped
public class CheckBacking {

    private static final int LONGEST = 4_096;

    @Inject
    ReceiptDesk receipts;

    @Inject
    Reader reader;

    private String number = "";
    private String about = "";
    private String problem = "";
    private boolean checked;
    private Told told;

    /**
     * What was answered.
     *
     * @param about what was asked about, as a person names it
     * @param answerKey key of the answer in words
     * @param country empty when none was named
     * @param acceptanceKey key of what the country made of it
     * @param judged the time it was about, empty when that of the answer
     * @param link today's answer; null when only the file itself can be asked about
     */
    public record Told(
            String about,
            String answerKey,
            String country,
            String acceptanceKey,
            String time,
            String judged,
            String link) {}

    /** Takes the question from the address, and answers it. Returns the HTTP status. */
    int read(HttpServletRequest request) {
        number = cut(request.getParameter("number"));
        var hash = cut(request.getParameter("sha256"));
        about = hash.isEmpty() ? cut(request.getParameter("id")) : hash;
        if (number.isEmpty() && about.isEmpty()) {
            return 200;
        }
        problem = number.isEmpty() ? "number.missing" : about.isEmpty() ? "about.missing" : "";
        if (problem.isEmpty()) {
            check();
        }
        return problem.isEmpty() ? 200 : 400;
    }

    private void check() {
        try {
            var subject = subject();
            var receipt = receipts.check(new ReceiptNumber(number), subject);
            checked = true;
            told = receipt.map(r -> told(r, Topic.of(subject))).orElse(null);
        } catch (MalformedIdentifier malformed) {
            problem = "number.malformed";
        }
    }

    private Subject subject() {
        var hex = about.replaceAll("[\\s:]", "");
        return hex.matches("[0-9A-Fa-f]{64}") ? new FileHash(hex) : new TypedId(about, Optional.empty());
    }

    private Told told(Receipt receipt, Topic topic) {
        var country = receipt.acceptance().map(Receipt.Acceptance::country).orElse("");
        return new Told(
                topic.id().map(Object::toString).orElse(about),
                "answer." + receipt.answer().name().toLowerCase(Locale.ROOT),
                country.isEmpty() ? "" : name(country),
                receipt.acceptance().filter(Receipt.Acceptance::accepted).isPresent() ? "accepted" : "refused",
                time(receipt.askedAt()),
                receipt.judgedAt().map(this::time).orElse(""),
                topic.id().map(id -> "/d/" + id + "?lang=" + reader.getTag()).orElse(null));
    }

    private String name(String country) {
        return new Locale.Builder().setRegion(country).build().getDisplayCountry(reader.getLanguage());
    }

    private String time(Instant time) {
        return WrittenDates.in(reader.getLanguage()).time(time);
    }

    private static String cut(String value) {
        var given = value == null ? "" : value.strip();
        return given.length() > LONGEST ? given.substring(0, LONGEST) : given;
    }

    public String getNumber() {
        return number;
    }

    /** What was typed as the thing asked about: a document number, or a file's SHA-256. */
    public String getAbout() {
        return about;
    }

    /** Key of the text that says what is wrong with the form; empty when nothing is. */
    public String getProblem() {
        return problem;
    }

    /** Whether the number was held against what it is said to be about. */
    public boolean isChecked() {
        return checked;
    }

    /** What was answered; null when the number is no receipt about that. */
    public Told getTold() {
        return told;
    }
}
