package org.carec.ecert.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.carec.ecert.platform.CaseNumber;

/** How to reach a reporter: personal data, in a table of its own, and gone when it is no longer needed (DIS-6). */
@Entity
@Table(name = "case_contact")
class ContactRow {

    @Id
    private String report;

    @Column(name = "dispute_case")
    private long disputedCase;

    private String email;

    protected ContactRow() {}

    ContactRow(CaseNumber report, long disputedCase, String email) {
        this.report = report.value();
        this.disputedCase = disputedCase;
        this.email = email;
    }

    CaseNumber report() {
        return new CaseNumber(report);
    }

    String email() {
        return email;
    }
}
