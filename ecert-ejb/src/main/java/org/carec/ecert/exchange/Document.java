package org.carec.ecert.exchange;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.HsCode;
import org.carec.ecert.platform.Sha256;

/** A registered certificate or report. Its facts of issuance never change; its status does, by events. */
@Entity
@Table(name = "document")
class Document {

    @Id
    private String id;

    private CabCode cab;

    @Enumerated(EnumType.STRING)
    private DocumentType type;

    private String number;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private Instant registered;

    @Column(name = "proved_time")
    private Instant provedTime;

    @Column(name = "pdf_sha256")
    private String pdfSha256;

    @Column(name = "pdf_size")
    private int pdfSize;

    @Column(name = "signature_value_sha256")
    private String signatureValueSha256;

    @Column(name = "metadata_sha256")
    private String metadataSha256;

    @Column(name = "key_id")
    private String keyId;

    private String metadata;
    private String issuance;
    private boolean reserved;
    private String actor;

    // Plain strings: converters that apply by themselves do not reach into collections.
    @ElementCollection
    @CollectionTable(name = "document_product", joinColumns = @JoinColumn(name = "document"))
    @OrderColumn(name = "position")
    @Column(name = "hs_code")
    private List<String> products = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "document_standard", joinColumns = @JoinColumn(name = "document"))
    @OrderColumn(name = "position")
    @Column(name = "standard")
    private List<String> standards = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "document_destination", joinColumns = @JoinColumn(name = "document"))
    @OrderColumn(name = "position")
    @Column(name = "country")
    private List<String> destinations = new ArrayList<>();

    @OneToMany
    @JoinColumn(name = "document", referencedColumnName = "id", insertable = false, updatable = false)
    @OrderBy("number")
    private List<StatusRow> history = new ArrayList<>();

    protected Document() {}

    Document(DocumentId id, ExaminedPush push, Issuance issuance) {
        var declaration = push.declaration();
        this.id = id.value();
        this.cab = id.cab();
        this.type = id.type();
        this.number = declaration.number().orElseThrow();
        this.issuedOn = declaration.issuedOn().orElseThrow();
        this.validFrom = declaration.validFrom().orElseThrow();
        this.validUntil = declaration.validUntil().orElse(null);
        this.registered = issuance.registered();
        this.provedTime = issuance.provedTime();
        this.pdfSha256 = Sha256.hex(push.pdf());
        this.pdfSize = push.pdf().length;
        this.signatureValueSha256 = push.facts().signatureValueSha256();
        this.metadata = declaration.canonical();
        this.metadataSha256 = Sha256.hex(declaration.canonical());
        this.keyId = push.facts().keyId();
        this.issuance = FindingsText.write(issuance.findings());
        this.reserved = push.reserved().isPresent();
        this.actor = issuance.actor();
        declaration.codes().forEach(code -> products.add(code.value()));
        this.standards.addAll(declaration.standards());
        declaration
                .destinations()
                .forEach(placed -> destinations.add(placed.value().value()));
    }

    DocumentId id() {
        return new DocumentId(id);
    }

    boolean wasReserved() {
        return reserved;
    }

    boolean isAnnulled() {
        return history.stream().anyMatch(row -> row.event() == StatusEvent.Event.ANNUL);
    }

    Optional<Party> lastPartyTo(StatusEvent.Event event) {
        return history.stream()
                .filter(row -> row.event() == event)
                .reduce((earlier, later) -> later)
                .map(StatusRow::party);
    }

    RegisteredDocument snapshot() {
        return new RegisteredDocument(
                id(),
                number,
                issuedOn,
                validFrom,
                Optional.ofNullable(validUntil),
                registered,
                provedTime,
                pdfSha256,
                metadataSha256,
                keyId,
                metadata,
                products.stream().map(HsCode::new).toList(),
                standards,
                destinations.stream().map(CountryCode::new).toList(),
                FindingsText.read(issuance),
                history.stream().map(StatusRow::snapshot).toList());
    }
}
