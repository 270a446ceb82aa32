package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.arrangement.ArrangementRegister;
import org.carec.ecert.arrangement.LaneAnswer;
import org.carec.ecert.arrangement.LaneQuestion;
import org.carec.ecert.exchange.RegisteredDocument;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.verification.Verdict.Acceptance;

/** Check 8: whether a country accepts the document. An answer of its own, which never changes the verdict (VER-4). */
class AcceptanceCheck {

    private static final String NO_LANE = "LANE_NOT_OPEN";

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

    /** Empty when what was shown is not on record, or is not what it claims to be: there is nothing a country could accept. */
    Optional<Judged> judge(Exhibit exhibit, CountryCode country, Instant at) {
        return exhibit.document()
                .filter(document -> exhibit.found().isEmpty())
                .map(document -> judge(document, country, at));
    }

    /**
     * What it means that no document is on record: whether the country demands such documents from the exporter, merely takes them, or has
     * no lane for them.
     */
    Finding coverage(DocumentId absent, CountryCode country, Instant at) {
        var exporter = absent.cab().country();
        var day = at.atZone(ZoneOffset.UTC).toLocalDate();
        var coverage = arrangements.coverage(new LaneQuestion(exporter, country, absent.type(), List.of(), day));
        var evidence = Map.of("exporter", exporter.value(), "destination", country.value());
        return Finding.warn(CheckName.IDENTIFIER, coverage.map(c -> "LANE_" + c).orElse(NO_LANE), "", evidence);
    }

    private Judged judge(RegisteredDocument document, CountryCode country, Instant at) {
        var day = at.atZone(ZoneOffset.UTC).toLocalDate();
        var id = document.id();
        var lane =
                arrangements.judge(new LaneQuestion(id.cab().country(), country, id.type(), document.products(), day));
        return new Judged(new Acceptance(country.value(), lane.open(), lane.findings()), Optional.of(lane));
    }
}
