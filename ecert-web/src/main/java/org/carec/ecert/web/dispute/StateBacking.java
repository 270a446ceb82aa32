package org.carec.ecert.web.dispute;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.dispute.ReportState;
import org.carec.ecert.platform.WrittenDates;
import org.carec.ecert.registry.CompetentAuthority;
import org.carec.ecert.web.platform.Reader;

/** What became of a report, in the reader's words. */
@Named("reported")
@RequestScoped
public class StateBacking {

    @Inject
    Reader reader;

    @Inject
    Countries countries;

    private ReportState state;

    void show(ReportState told) {
        state = told;
    }

    /** Whether there is such a report. */
    public boolean isKnown() {
        return state != null;
    }

    public String getNumber() {
        return state.number().value();
    }

    /** {@code open}, {@code contested}, {@code settled} or {@code dismissed}: key of texts. */
    public String getState() {
        return state.state().key();
    }

    public String getReceived() {
        return time(state.received());
    }

    public String getSince() {
        return time(state.since());
    }

    /** The authority's name, with its country. */
    public String getAuthority() {
        var country = Countries.name(state.authority().value(), reader.getLanguage());
        return authority().map(known -> known.name() + ", " + country).orElse(country);
    }

    /** Its address on the web; empty when none is entered that a page could lead to. */
    public String getWebsite() {
        return authority()
                .map(CompetentAuthority::website)
                .filter(address -> address.startsWith("https://"))
                .orElse("");
    }

    private Optional<CompetentAuthority> authority() {
        return countries.authority(state.authority());
    }

    private String time(Instant time) {
        return WrittenDates.in(reader.getLanguage()).time(time);
    }
}
