package org.carec.ecert.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A SingleResponse (RFC 6960, clause 4.2.1), read once it is known whose it is and about which certificate. */
final class OcspStatus {

    private static final int GOOD = 0x80;
    private static final int REVOKED = 0xa1;

    private OcspStatus() {}

    static RevocationStatement of(Der single, Instant producedAt) {
        List<Der> fields = single.require(Der.SEQUENCE).children(3, 5);
        Instant thisUpdate = DerTime.generalized(fields.get(2));
        Instant nextUpdate = thisUpdate; // without a next update the answer tells of that one moment
        int next = 3;
        if (next < fields.size() && fields.get(next).is(Der.CONTEXT_0)) {
            nextUpdate = DerTime.generalized(fields.get(next).only());
            next++;
        }
        for (Der extensions : fields.subList(next, fields.size())) {
            OcspContent.requireNothingCritical(extensions.require(Der.CONTEXT_1).only());
        }
        if (nextUpdate.isBefore(thisUpdate) || producedAt.isBefore(thisUpdate)) {
            throw single.malformed();
        }
        return new RevocationStatement(
                thisUpdate, nextUpdate, revocation(fields.get(1)), Optional.empty(), Optional.of(producedAt));
    }

    private static Optional<Revocation> revocation(Der status) {
        if (status.is(GOOD) && status.content() == status.end()) {
            return Optional.empty();
        }
        if (!status.is(REVOKED)) {
            throw new Refusal(RevocationFault.OCSP_STATUS_UNKNOWN, "CMS offset " + status.start());
        }
        List<Der> parts = status.children(1, 2);
        Optional<RevocationReason> reason = parts.size() == 2
                ? Optional.of(
                        RevocationReason.of(parts.get(1).require(Der.CONTEXT_0).only()))
                : Optional.empty();
        return Optional.of(new Revocation(DerTime.generalized(parts.get(0)), Optional.empty(), reason));
    }
}
