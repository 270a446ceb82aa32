package org.carec.ecert.revocation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.security.cert.X509Certificate;
import java.util.List;
import org.carec.ecert.access.Role;
import org.carec.ecert.platform.AddressRefused;
import org.carec.ecert.platform.WebAddress;
import org.carec.ecert.signature.RevocationEvidence;

/** What the registered national CAs answer (OCSP, RFC 6960) about the certificates of registered keys. */
@Stateless
@DenyAll
public class RevocationAnswers {

    private static final int MOST = 100;

    @Inject
    Responders responders;

    @Inject
    Answers answers;

    /**
     * Says where a registered CA answers about its certificates.
     *
     * @return whether that is new
     * @throws AddressRefused the address is no http or https URL of a host
     */
    @RolesAllowed(Role.HUB_ADMIN)
    public boolean ask(@NotNull X509Certificate ca, @NotNull String address) {
        return responders.add(ca, new WebAddress(address));
    }

    /**
     * The keys that CAs are asked about, by id, with the newest answer about each.
     *
     * @param after id of the last key of the page before; empty for the first page
     * @param limit most to give, at most 100
     */
    @PermitAll
    public List<KeptAnswer> list(@NotNull String after, int limit) {
        return answers.list(after, Math.max(1, Math.min(limit, MOST)));
    }

    /** The answer that is kept about a certificate, if any; SHA-256 in hex. */
    @PermitAll
    public RevocationEvidence about(@NotNull String certificate) {
        return answers.octets(certificate)
                .map(octets -> new RevocationEvidence(List.of(), List.of(octets)))
                .orElse(RevocationEvidence.NONE);
    }
}
