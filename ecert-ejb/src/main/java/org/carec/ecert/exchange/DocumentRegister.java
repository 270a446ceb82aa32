package org.carec.ecert.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.access.Role;
import org.carec.ecert.exchange.AnsweredRequest.Request;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Retries;
import org.carec.ecert.platform.Sha256;

/** Registers documents and keeps their status. */
@Stateless
@DenyAll
public class DocumentRegister {

    @Inject
    Access access;

    @Inject
    Pushes pushes;

    @Inject
    DocumentFiles files;

    @Inject
    StatusChanges changes;

    @Inject
    KnownDocuments known;

    /**
     * Registers a signed PDF of the caller's CAB. The same submission under the same key gets the same answer (EXC-4). What takes time is
     * judged first; then one short transaction writes everything or nothing.
     *
     * @throws PushRefused with all findings; nothing was stored
     * @throws IdempotencyKeyReused the key was used for another submission
     */
    @RolesAllowed(Role.CAB_OFFICER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RegisteredDocument register(@NotNull @Valid Submission submission) {
        var cab = access.ownCab();
        return pushes.register(request(submission), submission, cab);
    }

    /** Everything a push would find, passes and warnings too; stores nothing (EXC-6). */
    @RolesAllowed(Role.CAB_OFFICER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Finding> validate(@NotNull @Valid Submission submission) {
        var cab = access.ownCab();
        return pushes.validate(submission, cab);
    }

    /**
     * Changes the status of a document; an annulment takes the CAB and its authority, one call each (EXC-8). The same change under the same
     * key is made once (EXC-4).
     *
     * @throws StatusNotAllowed the life cycle does not lead there
     * @throws SecondPartyNeeded the side that asked for the annulment cannot confirm it
     * @throws IdempotencyKeyReused the key was used for another request
     */
    @RolesAllowed({Role.CAB_OFFICER, Role.AUTHORITY_ADMIN})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ChangedStatus change(
            @NotNull DocumentId id, @NotNull @Valid StatusChange change, @NotNull IdempotencyKey key) {
        return Retries.run(() -> changes.change(id, change, key));
    }

    /** The annulment of a document that one side has asked for, for those who may see the document. */
    @RolesAllowed({Role.CAB_OFFICER, Role.AUTHORITY_ADMIN, Role.IMPORT_OFFICER, Role.AUDITOR})
    public Optional<ProposedAnnulment> proposedAnnulment(@NotNull DocumentId id) {
        return files.proposedAnnulment(access.visible(id));
    }

    /** The document, for its CAB, that CAB's authority, and the countries it is for; for everybody else there is none. */
    @RolesAllowed({Role.CAB_OFFICER, Role.AUTHORITY_ADMIN, Role.IMPORT_OFFICER, Role.AUDITOR})
    public RegisteredDocument get(@NotNull DocumentId id) {
        return access.visible(id);
    }

    /** Its file, for the same. */
    @RolesAllowed({Role.CAB_OFFICER, Role.AUTHORITY_ADMIN, Role.IMPORT_OFFICER, Role.AUDITOR})
    public byte[] pdf(@NotNull DocumentId id) {
        return files.pdf(access.visible(id));
    }

    /** A page with the QR code of a document that carries none, as PDF; for its CAB and that CAB's authority. */
    @RolesAllowed({Role.CAB_OFFICER, Role.AUTHORITY_ADMIN})
    public byte[] coverSlip(@NotNull DocumentId id) {
        return files.coverSlip(access.issuedBy(id));
    }

    /** Documents of the caller's CAB, by ID. */
    @RolesAllowed(Role.CAB_OFFICER)
    public List<RegisteredDocument> list(@NotNull DocumentFilter filter) {
        return files.of(access.ownCab(), filter);
    }

    /** The document of this ID, whoever asks: for the verdict, which shows the public what it may. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<RegisteredDocument> find(DocumentId id) {
        return known.find(id);
    }

    /** The document with exactly this file; SHA-256, 64 lower-case hex digits. For the verdict. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<RegisteredDocument> findByFile(String sha256) {
        return known.withFile(sha256);
    }

    /** The request with all it says: the same key with anything else is another request. */
    private Request request(Submission submission) {
        var reserved = submission.reserved().map(DocumentId::value).orElse("");
        var sha256 =
                Sha256.ofPieces(submission.metadata(), submission.pdf(), reserved.getBytes(StandardCharsets.US_ASCII));
        return new Request(access.client(), submission.key().orElseThrow(IdempotencyKeyMissing::new), "PUSH", sha256);
    }
}
