package org.carec.ecert.watch;

import org.carec.ecert.platform.Problem;

/** The hub sends nothing to that address. */
public class WebhookRefused extends Problem {

    WebhookRefused(String why) {
        super(Kind.UNACCEPTABLE, "WEBHOOK_ADDRESS_REFUSED", "The hub sends no messages to this address. " + why);
    }
}
