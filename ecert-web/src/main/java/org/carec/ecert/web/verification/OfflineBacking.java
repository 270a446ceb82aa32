package org.carec.ecert.web.verification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carec.ecert.platform.WrittenDates;
import org.carec.ecert.web.platform.Reader;

/** The page that explains the offline bundle. */
@Named("bundle")
@RequestScoped
public class OfflineBacking {

    @Inject
    OfflineBundles bundles;

    @Inject
    Reader reader;

    private OfflineBundle today;

    void prepare() {
        today = bundles.in(reader.getLanguage());
    }

    public OfflineBundle getToday() {
        return today;
    }

    public String getMade() {
        return WrittenDates.in(reader.getLanguage()).day(today.made());
    }

    public String getUntil() {
        return WrittenDates.in(reader.getLanguage()).day(today.until());
    }
}
