package org.carec.ecert.watch;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * One mail address (RFC 5321, section 4.1.2) in the form people have: a dot-string, and a domain with a dot in it. At most 254 ASCII characters.
 * Nothing that could begin another header line, name a second address or carry a comment.
 */
public record MailAddress(String value) implements Serializable {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("(" + ATOM + "(?:\\." + ATOM + ")*)@" + LABEL + "(?:\\." + LABEL + ")+");

    public MailAddress {
        value = value == null ? "" : value.strip();
        var parts = FORM.matcher(value.length() > LONGEST ? "" : value);
        if (!parts.matches() || parts.group(1).length() > LONGEST_LOCAL) {
            throw new AddressMalformed();
        }
    }

    /** Never the address: whatever prints it would give it away. */
    @Override
    public String toString() {
        return "MailAddress";
    }
}
