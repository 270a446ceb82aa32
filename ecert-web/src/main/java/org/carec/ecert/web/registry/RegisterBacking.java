package org.carec.ecert.web.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.HsCode;
import org.carec.ecert.platform.MalformedIdentifier;
import org.carec.ecert.registry.CabFilter;
import org.carec.ecert.registry.CabRegister;
import org.carec.ecert.registry.Foundation;
import org.carec.ecert.registry.RegisteredCab;
import org.carec.ecert.web.platform.Reader;

/** The search of the register: what was asked for, and a page of what was found. */
@Named("search")
@RequestScoped
public class RegisterBacking {

    private static final int PAGE = 20;
    private static final int LONGEST = 100;

    @Inject
    CabRegister register;

    @Inject
    Foundation foundation;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    private String country = "";
    private String hs = "";
    private String standard = "";
    private String name = "";
    private String after = "";
    private boolean mistyped;
    private List<Row> rows = List.of();
    private boolean more;

    /**
     * A body in the list.
     *
     * @param status key of texts, e.g. {@code authorised}
     */
    public record Row(String code, String name, String nameLocal, String country, String status) {}

    /** A country that can be chosen. */
    public record Choice(String code, String name, boolean chosen) {}

    void read(HttpServletRequest request) {
        country = given(request, "country");
        hs = given(request, "hs");
        standard = given(request, "standard");
        name = given(request, "name");
        after = given(request, "after");
    }

    private static String given(HttpServletRequest request, String parameter) {
        var value = request.getParameter(parameter);
        var text = value == null ? "" : value.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Looks them up; false when the code that was typed is none. */
    boolean run() {
        try {
            var found = register.list(filter());
            more = found.size() > PAGE;
            rows = found.stream().limit(PAGE).map(this::row).toList();
            return true;
        } catch (MalformedIdentifier none) {
            mistyped = true;
            return false;
        }
    }

    private CabFilter filter() {
        return new CabFilter(
                Optional.of(country).filter(code -> code.matches("[A-Z]{2}")).map(CountryCode::new),
                Optional.empty(),
                wanted(hs).map(HsCode::new),
                wanted(standard),
                wanted(name),
                after,
                PAGE + 1);
    }

    private static Optional<String> wanted(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }

    private Row row(RegisteredCab cab) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Row(
                cab.code().value(),
                cab.name(),
                cab.nameLocal(),
                Shown.country(cab.code().country(), reader.getLanguage()),
                Shown.status(cab, today));
    }

    public List<Row> getRows() {
        return rows;
    }

    /** The address of the next page; empty on the last one. */
    public String getNext() {
        return more ? address(rows.get(rows.size() - 1).code()) : "";
    }

    /** The address of the first page; empty there. */
    public String getFirst() {
        return after.isEmpty() ? "" : address("");
    }

    private String address(String from) {
        return "/register?country=" + encoded(country) + "&hs=" + encoded(hs) + "&standard=" + encoded(standard)
                + "&name=" + encoded(name) + (from.isEmpty() ? "" : "&after=" + from) + "&lang=" + reader.getTag();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The countries that take part, in the reader's language. */
    public List<Choice> getCountries() {
        var order = Collator.getInstance(reader.getLanguage());
        return foundation.countries().stream()
                .map(c -> new Choice(
                        c.code().value(),
                        Shown.country(c.code(), reader.getLanguage()),
                        c.code().value().equals(country)))
                .sorted((a, b) -> order.compare(a.name(), b.name()))
                .toList();
    }

    /** Whether what was typed as an HS code is none. */
    public boolean isMistyped() {
        return mistyped;
    }

    public String getHs() {
        return hs;
    }

    public String getStandard() {
        return standard;
    }

    public String getName() {
        return name;
    }
}
