package org.carec.ecert.exchange;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carec.ecert.arrangement.ArrangementRegister;
import org.carec.ecert.arrangement.LaneQuestion;
import org.carec.ecert.exchange.Declaration.Placed;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.registry.CabRegister;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.Nomenclature;
import org.carec.ecert.registry.ScopeQuestion;
import org.carec.ecert.signature.SignedFacts;

/** Holds a push against the registries: the signing key, the CAB's authority, the nomenclature, the lanes (EXC-3). */
class PushJudgement {

    @Inject
    KeyRegister keys;

    @Inject
    CabRegister cabs;

    @Inject
    Nomenclature nomenclature;

    @Inject
    ArrangementRegister arrangements;

    /** Best-signature-time of the first signature: what a time-stamp proves, else now. */
    static Instant provedTime(ExaminedPush push, Instant now) {
        return push.signed().map(facts -> provedTime(facts, now)).orElse(now);
    }

    private static Instant provedTime(SignedFacts signature, Instant now) {
        return signature.timeStampTime().orElse(now);
    }

    List<Finding> judge(ExaminedPush push, CabCode cab, Instant now) {
        var proved = provedTime(push, now);
        var findings = new ArrayList<Finding>();
        var signatures = push.signed().map(SignedFacts::all).orElse(List.of());
        signatures.forEach(one -> findings.add(keys.judgeAtSigning(one.keyId(), provedTime(one, now))));
        push.read().ifPresent(declaration -> {
            findings.addAll(judge(declaration, cab, proved, now));
            signatures.stream()
                    .map(one -> day(provedTime(one, now)))
                    .distinct()
                    .filter(day -> !day.equals(day(proved)) && !day.equals(day(now)))
                    .forEach(day -> findings.addAll(lacking(declaration, cab, day)));
        });
        return findings;
    }

    /** The same of a declaration alone, before anything is signed. */
    List<Finding> judge(Declaration declaration, CabCode cab, Instant proved, Instant now) {
        var findings = new ArrayList<Finding>();
        declaration.products().stream()
                .filter(product -> !nomenclature.knows(product.value()))
                .forEach(product -> findings.add(unknownCode(product.value().value(), product.pointer())));
        if (declaration.products().isEmpty()) {
            return findings;
        }
        findings.addAll(authority(declaration, cab, day(now)));
        if (!day(proved).equals(day(now))) {
            findings.addAll(lacking(declaration, cab, day(proved)));
        }
        declaration
                .destinations()
                .forEach(destination -> findings.addAll(lane(declaration, cab.country(), destination, day(now))));
        return findings;
    }

    /** What the CAB was not competent for on that day; nothing where no product is told, for then nothing was asked. */
    private List<Finding> lacking(Declaration declaration, CabCode cab, LocalDate day) {
        return declaration.products().isEmpty()
                ? List.of()
                : authority(declaration, cab, day).stream()
                        .filter(Finding::failed)
                        .toList();
    }

    /** The CAB has to be competent on the day it signed and on the day it pushes: a time-stamp kept for later opens nothing. */
    private List<Finding> authority(Declaration declaration, CabCode cab, LocalDate day) {
        return cabs.judge(
                new ScopeQuestion(cab, declaration.type(), declaration.codes(), declaration.standards(), day));
    }

    private List<Finding> lane(
            Declaration declaration, CountryCode exporter, Placed<CountryCode> destination, LocalDate today) {
        var question = new LaneQuestion(exporter, destination.value(), declaration.type(), declaration.codes(), today);
        return arrangements.judge(question).findings().stream()
                .map(found -> at(found, destination))
                .toList();
    }

    /** The finding with the destination it is about. */
    private static Finding at(Finding found, Placed<CountryCode> destination) {
        var evidence = new HashMap<>(found.evidence());
        evidence.put("destination", destination.value().value());
        var pointer = found.pointer().isEmpty() ? destination.pointer() : found.pointer();
        return new Finding(found.check(), found.outcome(), found.code(), pointer, evidence);
    }

    private static Finding unknownCode(String code, String pointer) {
        return Finding.fail(SchemaFindings.CHECK, "UNKNOWN_HS_CODE", pointer, Map.of("code", code));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
