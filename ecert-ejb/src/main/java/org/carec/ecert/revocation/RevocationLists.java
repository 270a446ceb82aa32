package org.carec.ecert.revocation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.carec.ecert.access.Role;
import org.carec.ecert.platform.AddressRefused;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.WebAddress;
import org.carec.ecert.signature.RevocationSource;
import org.carec.ecert.signature.SignedFacts;

/** The certificate revocation lists of the registered national CAs. */
@Stateless
@DenyAll
public class RevocationLists {

    @Inject
    ListRows rows;

    @Inject
    ListKeeper keeper;

    @Inject
    Sources sources;

    @Inject
    RevocationAnswers answers;

    @Inject
    RevokedKeys revokedKeys;

    /**
     * Keeps a list, if it is newer than what is kept of its CA. Whose list it is, it says itself.
     *
     * @param der CertificateList in DER
     * @return what is kept of that CA now
     * @throws ListRefused no registered CA signed it, the verifier would not read it, or a newer one is kept
     */
    @RolesAllowed(Role.AUTHORITY_ADMIN)
    public KeptList enter(@NotNull byte[] der) {
        return keeper.keep(der);
    }

    /**
     * Says from where a registered CA's lists are fetched.
     *
     * @return whether that is new
     * @throws AddressRefused the address is no http or https URL of a host
     */
    @RolesAllowed(Role.HUB_ADMIN)
    public boolean fetch(@NotNull X509Certificate ca, @NotNull String address) {
        return sources.add(ca, new WebAddress(address));
    }

    /** What is kept, by CA. */
    @PermitAll
    public List<KeptList> all() {
        return rows.all();
    }

    /** What the verifier is told: the lists kept at this moment, and the answer about each certificate it asks about. It asks nobody outside. */
    @PermitAll
    public RevocationSource source() {
        var lists = rows.evidence();
        return certificate -> lists.and(answers.about(ListKeeper.id(certificate)));
    }

    /** What the registered CA has said of the key's certificate, from which check 4 of the verdict follows. */
    @PermitAll
    public StandingAtCa standing(@NotNull String key) {
        return new StandingAtCa(key, revokedKeys.find(key));
    }

    /** What there is to tell of a signature that stands: a certificate of its path was revoked since. */
    @PermitAll
    public Optional<Finding> warning(@NotNull SignedFacts facts) {
        return facts.revocation().revokedLater().map(revoked -> StandingAtCa.later(facts.keyId(), revoked));
    }
}
