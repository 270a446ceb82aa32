package org.carec.ecert.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.verification.Question;
import org.carec.ecert.verification.Question.FileHash;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.web.platform.Reader;

/** The form: what was typed or chosen, and what is wrong with it. */
@Named("form")
@RequestScoped
public class VerifyBacking {

    private static final int LONGEST = 4_096;

    @Inject
    Destinations destinations;

    @Inject
    Reader reader;

    private String id = "";
    private String token = "";
    private String sha256 = "";
    private String country = "";
    private String at = "";
    private boolean asked;
    private String problem = "";

    /** Takes the question from the address: {@code /d/{id}?t=}, {@code /verify?id=} or {@code /verify?sha256=}. */
    void read(HttpServletRequest request) {
        var path = request.getPathInfo();
        var named = request.getServletPath().equals("/d");
        id = cut(named ? (path == null ? "" : path.substring(1)) : request.getParameter("id"));
        sha256 = cut(request.getParameter("sha256"));
        token = cut(request.getParameter("t"));
        country = cut(request.getParameter("importCountry"));
        at = cut(request.getParameter("at"));
        asked = named || !sha256.isEmpty() || request.getParameter("id") != null;
    }

    private static String cut(String value) {
        var given = value == null ? "" : value.strip();
        return given.length() > LONGEST ? given.substring(0, LONGEST) : given;
    }

    /** Whether anything was asked at all: the bare address shows the form. */
    boolean isAsked() {
        return asked;
    }

    /** Key of the text that says what is wrong with the form; empty when it can be asked. */
    Optional<String> problem() {
        return id.isEmpty() && sha256.isEmpty() ? Optional.of("id.missing") : timeProblem();
    }

    /** Key of the text that says what is wrong with the time asked about; empty when it can be read. */
    Optional<String> timeProblem() {
        try {
            time();
            return Optional.empty();
        } catch (DateTimeException malformed) {
            return Optional.of("at.malformed");
        }
    }

    void refuse(String textKey) {
        problem = textKey;
    }

    /** The digest of a file, or what was typed with the token of a QR code's link if there was one. */
    Subject named() {
        return !sha256.isEmpty()
                ? new FileHash(sha256)
                : new TypedId(id, Optional.of(token).filter(t -> !t.isEmpty()));
    }

    /** The question as it was asked: about now, or about the time named. */
    Question question(Subject shown) {
        return new Question(shown, importCountry(), time());
    }

    /** The question about now, whatever time was named. */
    Question questionNow(Subject shown) {
        return new Question(shown, importCountry(), Optional.empty());
    }

    /** The question about the time named; empty when none was. */
    Optional<Question> questionThen(Subject shown) {
        return time().map(then -> new Question(shown, Optional.empty(), Optional.of(then)));
    }

    private Optional<Instant> time() {
        return at.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(at));
    }

    /** Only what the list offers, or an address names, in good form; anything else is no country. */
    private Optional<CountryCode> importCountry() {
        return country.matches("[A-Za-z]{2}") ? Optional.of(new CountryCode(country)) : Optional.empty();
    }

    public String getId() {
        return id;
    }

    public String getToken() {
        return token;
    }

    public String getCountry() {
        return country;
    }

    /** The country chosen, if it is among those that can be; else empty. */
    public String getChosen() {
        return getCountries().stream().anyMatch(offered -> offered.code().equals(country)) ? country : "";
    }

    /** Key of the text that says what is wrong; empty when nothing is. */
    public String getProblem() {
        return problem;
    }

    /** The countries that can be chosen, in the reader's language; none while the registries are away. */
    public List<Destinations.Country> getCountries() {
        return destinations.in(reader.getLanguage());
    }

    public boolean isUploadProblem() {
        return problem.startsWith("upload.");
    }

    public boolean isPhotoProblem() {
        return problem.startsWith("photo.");
    }

    public boolean isIdProblem() {
        return !problem.isEmpty() && !isUploadProblem() && !isPhotoProblem();
    }

    /** Where on the page the problem is to be mended. */
    public String getProblemPlace() {
        return isUploadProblem() ? "#file" : isPhotoProblem() ? "#photo" : "#id";
    }
}
