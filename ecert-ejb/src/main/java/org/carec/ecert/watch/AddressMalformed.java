package org.carec.ecert.watch;

import org.carec.ecert.platform.Problem;

/** What was given is no mail address the hub can write to. */
public class AddressMalformed extends Problem {

    AddressMalformed() {
        super(
                Kind.UNACCEPTABLE,
                "MAIL_ADDRESS_MALFORMED",
                "This is not a mail address the hub can write to: it looks like name@example.org.");
    }
}
