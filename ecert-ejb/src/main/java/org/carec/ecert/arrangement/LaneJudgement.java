package org.carec.ecert.arrangement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.HsCode;

/**
 * Check 8 of the verdict, worked out from the lanes of one direction. For each product the best lane answers; where none is open, the
 * nearest reason does (ARR-4).
 */
final class LaneJudgement {

    static final String CHECK = "acceptance";

    private final LaneQuestion question;
    private final List<RegisteredLane> enacted;
    private final List<RegisteredLane> suspended;

    private final List<Finding> faults = new ArrayList<>();
    private final TreeSet<String> arrangements = new TreeSet<>();
    private boolean mandatory;
    private Optional<Integer> maxReportAge = Optional.empty();

    LaneJudgement(LaneQuestion question, List<RegisteredLane> lanes) {
        this.question = question;
        this.enacted = in(lanes, Stage.ENACTED);
        this.suspended = in(lanes, Stage.SUSPENDED);
    }

    LaneAnswer answer() {
        if (question.products().isEmpty()) {
            faults.add(fault("PRODUCT_NOT_IN_SCOPE", "/products", ""));
        }
        for (int i = 0; i < question.products().size(); i++) {
            judge(question.products().get(i), "/products/" + i + "/hsCode");
        }
        if (!faults.isEmpty()) {
            return new LaneAnswer(faults, false, Optional.empty());
        }
        var pass = Finding.pass(CHECK, Map.of("arrangement", String.join(", ", arrangements)));
        return new LaneAnswer(List.of(pass), mandatory, maxReportAge);
    }

    /** Of the open lanes for this type of document, whatever the product, the strictest word; empty when none is open. */
    Optional<Coverage> coverage() {
        return enacted.stream()
                .map(RegisteredLane::terms)
                .filter(terms -> terms.type() == question.type())
                .map(LaneTerms::coverage)
                .min(Comparator.naturalOrder());
    }

    private void judge(HsCode product, String pointer) {
        var open = enacted.stream().filter(lane -> takes(lane, product)).toList();
        if (open.isEmpty()) {
            faults.add(fault(nearestReason(product), pointer, product.value()));
            return;
        }
        open.forEach(lane -> arrangements.add(lane.arrangement()));
        mandatory |= open.stream().anyMatch(lane -> lane.terms().coverage() == Coverage.MANDATORY);
        narrow(mostLenient(open));
    }

    private String nearestReason(HsCode product) {
        if (suspended.stream().anyMatch(lane -> takes(lane, product))) {
            return "ARRANGEMENT_SUSPENDED";
        }
        if (enacted.isEmpty()) {
            return suspended.isEmpty() ? "NO_ARRANGEMENT" : "ARRANGEMENT_SUSPENDED";
        }
        var forProduct = enacted.stream().anyMatch(lane -> lane.terms().hs().covers(product));
        return forProduct ? "DOCUMENT_TYPE_NOT_ACCEPTED" : "PRODUCT_NOT_IN_SCOPE";
    }

    /** A document is accepted if any lane accepts it: of several limits the longest counts, and a lane without one has none. */
    private static Optional<Integer> mostLenient(List<RegisteredLane> open) {
        var limits =
                open.stream().map(lane -> lane.terms().maxReportAgeMonths()).toList();
        return limits.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : limits.stream().flatMap(Optional::stream).max(Integer::compare);
    }

    /** Of several products the strictest limit counts. */
    private void narrow(Optional<Integer> limit) {
        if (limit.isPresent()
                && maxReportAge.filter(standing -> standing <= limit.get()).isEmpty()) {
            maxReportAge = limit;
        }
    }

    private boolean takes(RegisteredLane lane, HsCode product) {
        return lane.terms().type() == question.type() && lane.terms().hs().covers(product);
    }

    private List<RegisteredLane> in(List<RegisteredLane> lanes, Stage stage) {
        return lanes.stream()
                .filter(lane -> lane.exporter().equals(question.exporter()))
                .filter(lane -> lane.destination().equals(question.destination()))
                .filter(lane -> lane.terms().period().has(question.on()))
                .filter(lane ->
                        lane.history().on(question.on()).filter(stage::equals).isPresent())
                .toList();
    }

    private Finding fault(String code, String pointer, String hs) {
        var evidence = Map.of(
                "exporter", question.exporter().value(),
                "destination", question.destination().value(),
                "type", question.type().name(),
                "hs", hs,
                "on", question.on().toString());
        return Finding.fail(CHECK, code, pointer, evidence);
    }
}
