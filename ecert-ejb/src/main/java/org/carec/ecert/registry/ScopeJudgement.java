package org.carec.ecert.registry;

import static org.carec.ecert.platform.Finding.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.HsCode;

/**
 * Check 5 of the verdict, worked out from what stands in the registry (REG-1, REG-2). A document does not say which of its standards is for
 * which of its products, so it claims each for each: every product needs a scope entry for every standard.
 */
record ScopeJudgement(ScopeQuestion question) {

    static final String CHECK = "authority";

    /** A CAB the register does not have is authorised for nothing. */
    List<Finding> ofUnknownCab() {
        return List.of(fault("CAB_NOT_AUTHORISED", "/cab", Map.of("status", "NONE")));
    }

    List<Finding> of(RegisteredCab cab) {
        if (!cab.authorised(question.on())) {
            var status = cab.history().on(question.on()).map(Enum::name).orElse("NONE");
            return List.of(fault("CAB_NOT_AUTHORISED", "/cab", Map.of("status", status)));
        }
        var demanded = question.type().accreditationStandard();
        var fitting = cab.accreditations().stream()
                .filter(a -> a.standard().equals(demanded))
                .toList();
        if (fitting.isEmpty() && !cab.accreditations().isEmpty()) {
            return List.of(fault("WRONG_STANDARD_FOR_TYPE", "/cab", Map.of("standard", demanded)));
        }
        var inForce = fitting.stream().filter(a -> a.inForce(question.on())).toList();
        if (inForce.isEmpty()) {
            return List.of(fault("ACCREDITATION_NOT_IN_FORCE", "/cab", Map.of("standard", demanded)));
        }
        return covered(inForce);
    }

    private List<Finding> covered(List<RegisteredAccreditation> inForce) {
        var faults = new ArrayList<Finding>();
        productsOutOfScope(inForce, faults);
        if (faults.isEmpty()) {
            standardsOutOfScope(inForce, faults);
        }
        return faults.isEmpty() ? List.of(Finding.pass(CHECK, Map.of("accreditation", numbers(inForce)))) : faults;
    }

    private void productsOutOfScope(List<RegisteredAccreditation> inForce, List<Finding> faults) {
        if (question.products().isEmpty()) {
            faults.add(fault("OUT_OF_SCOPE_HS", "/products", Map.of("hs", "")));
        }
        for (int i = 0; i < question.products().size(); i++) {
            var product = question.products().get(i);
            if (entries(inForce, product).isEmpty()) {
                faults.add(fault("OUT_OF_SCOPE_HS", "/products/" + i + "/hsCode", Map.of("hs", product.value())));
            }
        }
    }

    private void standardsOutOfScope(List<RegisteredAccreditation> inForce, List<Finding> faults) {
        if (question.standards().isEmpty()) {
            faults.add(fault("OUT_OF_SCOPE_STANDARD", "/standards", Map.of("standard", "", "hs", "")));
        }
        for (int i = 0; i < question.standards().size(); i++) {
            var standard = question.standards().get(i);
            var pointer = "/standards/" + i;
            question.products().stream()
                    .filter(product -> entries(inForce, product).stream().noneMatch(entry -> entry.names(standard)))
                    .findFirst()
                    .map(hs -> Map.of("standard", standard, "hs", hs.value()))
                    .ifPresent(evidence -> faults.add(fault("OUT_OF_SCOPE_STANDARD", pointer, evidence)));
        }
    }

    private List<ScopeEntry> entries(List<RegisteredAccreditation> inForce, HsCode product) {
        return inForce.stream()
                .flatMap(accreditation -> accreditation.scope().stream())
                .filter(this::applies)
                .filter(entry -> entry.hs().covers(product))
                .toList();
    }

    private boolean applies(ScopeEntry entry) {
        return entry.type() == question.type()
                && entry.nomenclature().equals(Nomenclature.EDITION)
                && entry.period().has(question.on());
    }

    /** The accreditations that cover any of the products. */
    private String numbers(List<RegisteredAccreditation> inForce) {
        return inForce.stream()
                .filter(accreditation -> question.products().stream()
                        .anyMatch(p -> !entries(List.of(accreditation), p).isEmpty()))
                .map(RegisteredAccreditation::number)
                .collect(Collectors.joining(", "));
    }

    private Finding fault(String code, String pointer, Map<String, String> about) {
        var evidence = new HashMap<>(about);
        evidence.put("cab", question.cab().value());
        evidence.put("on", question.on().toString());
        return fail(CHECK, code, pointer, evidence);
    }
}
