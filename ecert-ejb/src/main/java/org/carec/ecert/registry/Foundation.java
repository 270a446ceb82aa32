package org.carec.ecert.registry;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carec.ecert.access.Role;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;

/**
 * What the founders of a hub agree on before it opens, and everybody may read. Each method that enters something says whether it did: what the register has already stays
 * as it is, for it may have lived on since.
 */
@Stateless
@DenyAll
public class Foundation {

    @Inject
    Cabs cabs;

    @Inject
    CabChanges changes;

    @Inject
    TrustedCertificates certificates;

    @Inject
    Journal journal;

    @RolesAllowed(Role.HUB_ADMIN)
    public boolean enter(@NotNull @Valid Country country) {
        return !cabs.hasCountry(country.code())
                && enter(
                        new CountryRow(country),
                        "COUNTRY_ENTERED",
                        country.code().value());
    }

    @RolesAllowed(Role.HUB_ADMIN)
    public boolean enter(@NotNull @Valid CompetentAuthority authority) {
        requireCountry(authority.country());
        return !cabs.hasAuthority(authority.country())
                && enter(
                        new CompetentAuthorityRow(authority),
                        "AUTHORITY_ENTERED",
                        authority.country().value());
    }

    @RolesAllowed(Role.HUB_ADMIN)
    public boolean enter(@NotNull @Valid AccreditationBody body) {
        requireCountry(body.country());
        return !cabs.hasBody(body.code())
                && enter(new AccreditationBodyRow(body), "ACCREDITATION_BODY_ENTERED", body.code());
    }

    /** A national CA or a time-stamping authority that signatures are trusted under. */
    @RolesAllowed(Role.HUB_ADMIN)
    public boolean trust(@NotNull CountryCode country, @NotNull Anchor kind, @NotNull X509Certificate certificate) {
        requireCountry(country);
        var row = new TrustedCertificate(country, kind, certificate);
        return !certificates.has(row) && enter(row, kind + "_TRUSTED", row.sha256());
    }

    /** A CAB, authorised from that day. */
    @RolesAllowed(Role.HUB_ADMIN)
    public boolean authorise(@NotNull @Valid NewCab cab, @NotNull LocalDate from, @NotNull Founders founders) {
        if (cabs.find(cab.code()).isPresent()) {
            return false;
        }
        changes.apply(cab, from, founders.proposedBy());
        become(cab.code(), RegisteredCab.Status.CONNECTION_TEST, from, founders.proposedBy());
        become(cab.code(), RegisteredCab.Status.AUTHORISED, from, founders.approvedBy());
        return true;
    }

    /** An accreditation with its scope, granted from its first day. */
    @RolesAllowed(Role.HUB_ADMIN)
    public boolean grant(@NotNull @Valid NewAccreditation entry, @NotNull Founders founders) {
        if (cabs.findAccreditation(entry.body(), entry.number()).isPresent()) {
            return false;
        }
        changes.propose(entry, founders.proposedBy());
        var granted = new Change<>(
                RegisteredAccreditation.Status.GRANTED, entry.period().from(), "opening");
        changes.become(
                cabs.findAccreditation(entry.body(), entry.number()).orElseThrow(), granted, founders.approvedBy());
        return true;
    }

    /** The countries that take part, by code. */
    @PermitAll
    public List<Country> countries() {
        return cabs.countries().stream().map(CountryRow::snapshot).toList();
    }

    /** Their competent authorities, by country; at most one each. */
    @PermitAll
    public List<CompetentAuthority> authorities() {
        return cabs.authorities().stream().map(CompetentAuthorityRow::snapshot).toList();
    }

    /** Who accredits their CABs, by code. */
    @PermitAll
    public List<AccreditationBody> accreditationBodies() {
        return cabs.bodies().stream().map(AccreditationBodyRow::snapshot).toList();
    }

    private void become(CabCode cab, RegisteredCab.Status status, LocalDate from, String actor) {
        changes.become(cab, new Change<>(status, from, "opening"), actor);
    }

    private boolean enter(Object row, String kind, String subject) {
        cabs.add(row);
        journal.append(new JournalEvent(kind, subject, Map.of()));
        return true;
    }

    private void requireCountry(CountryCode code) {
        if (!cabs.hasCountry(code)) {
            throw new EntryRefused("Country " + code + " does not take part.");
        }
    }
}
