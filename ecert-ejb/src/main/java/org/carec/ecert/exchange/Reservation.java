package org.carec.ecert.exchange;

import java.time.Instant;
import org.carec.ecert.platform.DocumentId;

/**
 * A number handed out before the CAB signs, to be printed in the document.
 *
 * @param token the presenter's token, 16 characters
 * @param seal base64url COSE_Sign1, see the seal capability
 * @param qrContent what the QR code says
 * @param metadataSha256 SHA-256 of the canonical metadata it was given for, 64 lower-case hex digits
 * @param expires after this the number can no longer be used
 */
public record Reservation(
        DocumentId id,
        String token,
        String seal,
        String qrContent,
        String metadataSha256,
        Instant reserved,
        Instant expires) {}
