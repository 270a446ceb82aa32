package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.carec.ecert.arrangement.ArrangementRegister;
import org.carec.ecert.arrangement.LaneAnswer;
import org.carec.ecert.arrangement.LaneQuestion;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.verification.Verdict.Acceptance;

/** Check 8: whether a country accepts the document. An answer of its own, which never changes the verdict (VER-4). */
class AcceptanceCheck {

    private final ArrangementRegister arrangements;

    @Inject
    AcceptanceCheck(ArrangementRegister arrangements) {
        this.arrangements = arrangements;
    }

    /**
     * What the country makes of it.
     *
     * @param lane what else the lane says, of a document on record
     */
    record Judged(Acceptance answer, Optional<LaneAnswer> lane) {}

    /** Empty when nothing on record was shown: there is nothing a country could accept. */
    Optional<Judged> judge(Exhibit exhibit, CountryCode country, Instant at) {
        return exhibit.document().map(document -> judge(document, country, at));
    }

    private Judged judge(RegisteredDocument document, CountryCode country, Instant at) {
        var day = at.atZone(ZoneOffset.UTC).toLocalDate();
        var id = document.id();
        var lane =
                arrangements.judge(new LaneQuestion(id.cab().country(), country, id.type(), document.products(), day));
        return new Judged(new Acceptance(country.value(), lane.open(), lane.findings()), Optional.of(lane));
    }
}
