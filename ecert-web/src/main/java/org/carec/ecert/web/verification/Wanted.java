package org.carec.ecert.web.verification;

import java.util.Arrays;
import java.util.Locale;

/** The forms {@code /d/{id}} answers in. */
enum Wanted {
    PAGE("text/html"),
    JSON("application/json"),
    LINKSET("application/linkset+json");

    private final String type;

    Wanted(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** The form wanted most (RFC 9110 section 12.5.1); a page for whoever takes anything, or nothing the hub has. */
    static Wanted by(String accept) {
        var wanted = PAGE;
        var most = accept == null ? 1.0 : 0.0;
        for (var range :
                accept == null ? new String[0] : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
            var form = form(range.split(";", -1)[0].strip());
            if (form != null && quality(range) > most) {
                wanted = form;
                most = quality(range);
            }
        }
        return wanted;
    }

    private static Wanted form(String range) {
        if (range.equals("*/*") || range.equals("text/*")) {
            return PAGE;
        }
        return Arrays.stream(values())
                .filter(w -> w.type.equals(range))
                .findFirst()
                .orElse(null);
    }

    private static double quality(String range) {
        for (var parameter : range.split(";", -1)) {
            var plain = parameter.strip();
            if (plain.startsWith("q=")) {
                return plain.matches("q=[01](\\.[0-9]{0,3})?") ? Double.parseDouble(plain.substring(2)) : 0;
            }
        }
        return 1;
    }
}
