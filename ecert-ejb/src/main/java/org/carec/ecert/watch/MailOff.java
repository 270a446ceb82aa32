package org.carec.ecert.watch;

import org.carec.ecert.platform.Problem;

/** The hub has no mail server to send through. */
public class MailOff extends Problem {

    MailOff() {
        super(
                Kind.UNAVAILABLE,
                "WATCH_MAIL_OFF",
                "This hub sends no mails: its operators have set no mail server. Look the document up again, or use a webhook.");
    }
}
