package org.carec.ecert.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CaseNumber;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;

/**
 * A case, as much of it as the reader may see.
 *
 * @param id its place in lists
 * @param number that of its first report
 * @param document it is about, on record or not; empty when no ID could be read
 * @param printed the number as the paper has it, when it is no ID
 * @param fileSha256 of the file it is about, when nothing else says what it is about
 * @param country whose authority it belongs to
 * @param contested when the authority first said so
 * @param reportCount how many there are; 0 for a reader who may not know
 * @param reports the first hundred; none in a list, nor for a reader who may not see them
 * @param decisions oldest first; none in a list
 */
public record DisputedCase(
        long id,
        CaseNumber number,
        Optional<DocumentId> document,
        Optional<String> printed,
        Optional<String> fileSha256,
        CountryCode country,
        CaseState state,
        Instant opened,
        Optional<Instant> contested,
        Optional<Instant> closed,
        int reportCount,
        List<Report> reports,
        List<Decision> decisions) {

    public DisputedCase {
        reports = List.copyOf(reports);
        decisions = List.copyOf(decisions);
    }

    /**
     * What somebody said.
     *
     * @param contact his e-mail address; only for the authority the case belongs to
     */
    public record Report(
            CaseNumber number,
            ReportKind kind,
            String words,
            Optional<String> contact,
            String language,
            Optional<CountryCode> country,
            Optional<String> fileSha256,
            Instant received) {}

    /**
     * What the authority said.
     *
     * @param note empty for a reader who may not see it
     */
    public record Decision(CaseState decision, String reason, String note, Instant decided, String actor) {}

    /** For the CAB whose document it is: not who reported what, nor what the authority wrote for itself. */
    DisputedCase forItsCab() {
        var bare = decisions.stream()
                .map(d -> new Decision(d.decision(), d.reason(), "", d.decided(), d.actor()))
                .toList();
        return new DisputedCase(
                id,
                number,
                document,
                printed,
                Optional.empty(),
                country,
                state,
                opened,
                contested,
                closed,
                0,
                List.of(),
                bare);
    }
}
