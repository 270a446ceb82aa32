package org.carec.ecert.web.watch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Problem;
import org.carec.ecert.watch.MailAddress;
import org.carec.ecert.watch.MailRequest;
import org.carec.ecert.watch.Watched;
import org.carec.ecert.web.platform.Reader;

/** What was typed or linked to, what is wrong with it, and what the page says. */
@Named("watching")
@RequestScoped
public class WatchBacking {

    private static final int LONGEST = 400;

    @Inject
    Reader reader;

    private Say say = Say.ASK;
    private String path = "";
    private String id = "";
    private String country = "";
    private String email = "";
    private String token = "";
    private String document = "";
    private boolean idProblem;
    private boolean emailProblem;

    void read(HttpServletRequest request) {
        path = request.getServletPath();
        id = given(request, "id");
        country = given(request, "importCountry");
        email = given(request, "email");
        token = given(request, "t");
    }

    private static String given(HttpServletRequest request, String name) {
        var value = Optional.ofNullable(request.getParameter(name)).orElse("").strip();
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    /** The request, if the form can be read; what cannot is marked. */
    Optional<MailRequest> request() {
        var named = read(() -> new DocumentId(id));
        var address = read(() -> new MailAddress(email));
        idProblem = named.isEmpty();
        emailProblem = address.isEmpty();
        return named.flatMap(document ->
                address.map(to -> new MailRequest(new Watched(document, importCountry()), to, reader.getLanguage())));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read();
    }

    private static <T> Optional<T> read(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (Problem malformed) {
            return Optional.empty();
        }
    }

    /** Only what is in good form; anything else is no country. */
    private Optional<CountryCode> importCountry() {
        return country.matches("[A-Za-z]{2}") ? Optional.of(new CountryCode(country)) : Optional.empty();
    }

    /** The link's own part, untrusted. */
    String token() {
        return token;
    }

    void say(Say what) {
        say = what;
    }

    void say(Say what, Watched about) {
        say = what;
        document = about.document().value();
    }

    /** As HTTP has it (RFC 9110, section 15). */
    int status() {
        return isWrong() ? HttpServletResponse.SC_BAD_REQUEST : say.status();
    }

    boolean isForm() {
        return say == Say.ASK;
    }

    public String getTitleKey() {
        return say.key() + ".title";
    }

    public String getTextKey() {
        return say.key() + ".text";
    }

    public String getButtonKey() {
        return say.key() + ".button";
    }

    public boolean isAsking() {
        return say.asks();
    }

    /** Where the button leads: the same address, so that the language can be changed there too. */
    public String getAction() {
        return path + "?t=" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&lang=" + reader.getTag();
    }

    /** The document that the page is about; empty when it is about none. */
    public String getDocument() {
        return document;
    }

    public String getId() {
        return id;
    }

    public String getCountry() {
        return country;
    }

    public String getEmail() {
        return email;
    }

    public boolean isIdProblem() {
        return idProblem;
    }

    public boolean isEmailProblem() {
        return emailProblem;
    }

    public boolean isWrong() {
        return idProblem || emailProblem;
    }
}
