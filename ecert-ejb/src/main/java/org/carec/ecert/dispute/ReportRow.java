package org.carec.ecert.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.carec.ecert.platform.CaseNumber;
import org.carec.ecert.platform.CountryCode;

/** What somebody said; never changed. */
@Entity
@Table(name = "case_report")
class ReportRow {

    @Id
    private String number;

    @Column(name = "dispute_case")
    private long disputedCase;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    private String words;
    private String language;
    private CountryCode country;

    @Column(name = "file_sha256")
    private String fileSha256;

    private Instant received;

    protected ReportRow() {}

    ReportRow(CaseNumber number, long disputedCase, NewReport report, Instant now) {
        this.number = number.value();
        this.disputedCase = disputedCase;
        this.kind = report.kind();
        this.words = report.words();
        this.language = report.language();
        this.country = report.country().orElse(null);
        this.fileSha256 = report.about().fileSha256().orElse(null);
        this.received = now;
    }

    CaseNumber number() {
        return new CaseNumber(number);
    }

    long disputedCase() {
        return disputedCase;
    }

    Instant received() {
        return received;
    }

    DisputedCase.Report snapshot(Optional<String> contact) {
        return new DisputedCase.Report(
                number(),
                kind,
                words,
                contact,
                language,
                Optional.ofNullable(country),
                Optional.ofNullable(fileSha256),
                received);
    }
}
