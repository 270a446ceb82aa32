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
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.signature.RevocationEvidence;
import org.carec.ecert.signature.RevocationSource;

/** The certificate revocation lists of the registered national CAs. */
@Stateless
@DenyAll
public class RevocationLists {

    @Inject
    ListRows rows;

    @Inject
    ListKeeper keeper;

    @Inject
    KnownLists known;

    @Inject
    Sources sources;

    @Inject
    KeyRegister keys;

    /**
     * Keeps a list, if it is newer than what is kept of its CA. Whose list it is, it says itself.
     *
     * @param der CertificateList in DER
     * @return what is kept of that CA now
     * @throws ListRefused no registered CA signed it, the verifier would not read it, or a newer one is kept
     */
    @RolesAllowed(Role.AUTHORITY_ADMIN)
    public KeptList enter(@NotNull byte[] der) {
        return keeper.keep(der, keys.anchors());
    }

    /**
     * Says from where a registered CA's lists are fetched.
     *
     * @return whether that is new
     * @throws ListRefused the address is no http or https URL of a host
     */
    @RolesAllowed(Role.HUB_ADMIN)
    public boolean fetch(@NotNull X509Certificate ca, @NotNull String address) {
        return sources.add(ca, new SourceAddress(address));
    }

    /** What is kept, by CA. */
    @PermitAll
    public List<KeptList> all() {
        return rows.all();
    }

    /** What the verifier is told: everything kept at this moment. Looking it up later asks nobody. */
    @PermitAll
    public RevocationSource source() {
        RevocationEvidence evidence = rows.all().stream()
                .map(list -> known.of(list, rows::octets))
                .reduce(RevocationEvidence.NONE, RevocationEvidence::and);
        return certificate -> evidence;
    }
}
