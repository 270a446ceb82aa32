package org.carec.ecert.signature;

import java.util.stream.Collectors;

/** A file that had to pass did not. Carries the whole report. */
public final class SignatureRefused extends RuntimeException {

    private final transient SignatureReport report;

    SignatureRefused(SignatureReport report) {
        super(report.findings().stream().map(SignatureFinding::code).collect(Collectors.joining(", ")));
        this.report = report;
    }

    public SignatureReport report() {
        return report;
    }
}
