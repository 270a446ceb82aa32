package org.carec.ecert.web.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carec.ecert.watch.MailWatches;

/** What every page of an answer asks about mails: one for all requests. */
@Named("mails")
@ApplicationScoped
public class WatchMails {

    @Inject
    MailWatches watches;

    /** Whether the hub sends mails at all. */
    public boolean isOn() {
        return watches.isOn();
    }
}
