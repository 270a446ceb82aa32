package org.carec.ecert.web.dispute;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carec.ecert.dispute.NewReport;
import org.carec.ecert.dispute.ReportKind;
import org.carec.ecert.dispute.ReportRefused;
import org.carec.ecert.dispute.Reported;
import org.carec.ecert.exchange.IdempotencyKey;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.web.platform.Reader;

/** The form of a report: what was typed, and what is wrong with it, by field. */
@Named("report")
@RequestScoped
public class ReportBacking {

    /** The fields, in their order on the page; {@code website} is seen by robots only. */
    private static final List<String> FIELDS =
            List.of("documentId", "fileSha256", "issuedIn", "kind", "words", "contact", "country", "website", "key");

    private static final String TRAP = "website";

    @Inject
    Reader reader;

    @Inject
    Validator validator;

    @Inject
    Countries countries;

    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** A kind that can be chosen. */
    public record Choice(String value, boolean chosen) {}

    /** Something to be mended, with the field it is about. */
    public record Mistake(String field, String text) {

        /** Where the field is on the page. */
        public String anchor() {
            return "#" + field;
        }
    }

    /** An empty form about what the address names. */
    void begin(HttpServletRequest request) {
        typed.put("documentId", given(request, "id"));
        typed.put("fileSha256", given(request, "sha256"));
        typed.put("key", UUID.randomUUID().toString());
    }

    void read(HttpServletRequest request) {
        FIELDS.forEach(field -> typed.put(field, given(request, field)));
    }

    private static String given(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /** The report; empty when something is to be mended first. */
    Optional<NewReport> report() {
        var report = new NewReport(
                about(),
                kind(),
                typed.get("words").replace("\r\n", "\n"),
                Optional.of(typed.get("contact")).filter(text -> !text.isEmpty()),
                reader.getLanguage().getLanguage(),
                country());
        validator.validate(report).forEach(this::refuse);
        if (!typed.get(TRAP).isEmpty()) {
            problems.put(TRAP, texts().get("website.filled"));
            typed.put(TRAP, "");
        }
        return problems.isEmpty() ? Optional.of(report) : Optional.empty();
    }

    /** Null, with its problem noted, when it cannot be told. */
    private Reported about() {
        try {
            return Reported.read(typed.get("documentId"), typed.get("fileSha256"), typed.get("issuedIn"));
        } catch (ReportRefused refused) {
            refuse(refused);
            return null;
        }
    }

    private ReportKind kind() {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> kind.name().equals(typed.get("kind")))
                .findFirst()
                .orElse(null);
    }

    /** Only what the list offers; anything else is no country. */
    private Optional<CountryCode> country() {
        return Optional.of(typed.get("country"))
                .filter(code -> code.matches("[A-Z]{2}"))
                .map(CountryCode::new);
    }

    /** What identifies the form: sent twice, it is one report. */
    IdempotencyKey key() {
        return new IdempotencyKey(typed.get("key").matches("[!-~]{8,64}") ? typed.get("key") : "form");
    }

    void refuse(ReportRefused refused) {
        for (var finding : refused.findings()) {
            problems.putIfAbsent(finding.pointer().substring(1), told(finding));
        }
    }

    private String told(Finding finding) {
        var own = finding.pointer().substring(1) + "." + finding.code();
        if (texts().has(own)) {
            return texts().get(own);
        }
        var words = reader.sentences();
        return words.sentence(finding) + " " + words.remedy(finding);
    }

    private void refuse(ConstraintViolation<NewReport> violation) {
        var field = violation.getPropertyPath().iterator().next().getName();
        var constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        if (!field.equals("about")) {
            problems.putIfAbsent(field, texts().get(field + "." + constraint));
        }
    }

    private Texts texts() {
        return Texts.in(reader.getLanguage());
    }

    /** What was typed into each field. */
    public Map<String, String> getTyped() {
        return Map.copyOf(typed);
    }

    /** What is wrong, by field. */
    public Map<String, String> getProblems() {
        return Map.copyOf(problems);
    }

    /** The same in the order of the page. */
    public List<Mistake> getMistakes() {
        return FIELDS.stream()
                .filter(problems::containsKey)
                .map(field -> new Mistake(field, problems.get(field)))
                .toList();
    }

    public List<Choice> getKinds() {
        return Arrays.stream(ReportKind.values())
                .map(kind -> new Choice(kind.name(), kind.name().equals(typed.get("kind"))))
                .toList();
    }

    /** The countries that take part, in the reader's language. */
    public List<Countries.Country> getCountries() {
        return countries.in(reader.getLanguage());
    }
}
