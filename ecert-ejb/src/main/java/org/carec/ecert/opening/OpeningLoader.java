package org.carec.ecert.opening;

import static org.carec.ecert.opening.OpeningEntries.certificate;
import static org.carec.ecert.opening.OpeningEntries.day;
import static org.carec.ecert.opening.OpeningEntries.maybeDay;
import static org.carec.ecert.opening.OpeningEntries.required;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carec.ecert.access.Role;
import org.carec.ecert.arrangement.ArrangementRegister;
import org.carec.ecert.arrangement.LaneTerms;
import org.carec.ecert.arrangement.NewArrangement;
import org.carec.ecert.identity.ClientRegister;
import org.carec.ecert.identity.NewClient;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.HsCode;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.registry.AccreditationBody;
import org.carec.ecert.registry.Anchor;
import org.carec.ecert.registry.CabRegister;
import org.carec.ecert.registry.CompetentAuthority;
import org.carec.ecert.registry.Country;
import org.carec.ecert.registry.Foundation;
import org.carec.ecert.registry.Founders;
import org.carec.ecert.registry.NewAccreditation;
import org.carec.ecert.registry.NewCab;
import org.carec.ecert.registry.Nomenclature;
import org.carec.ecert.registry.Period;
import org.carec.ecert.registry.ScopeEntry;
import org.carec.ecert.revocation.RevocationAnswers;
import org.carec.ecert.revocation.RevocationLists;

/** Loads an opening file: whole or not at all, in one transaction (OPE-1). */
@Stateless
@DenyAll
public class OpeningLoader {

    @Inject
    OpeningFiles files;

    @Inject
    Foundation foundation;

    @Inject
    CabRegister cabs;

    @Inject
    ArrangementRegister arrangements;

    @Inject
    ClientRegister clients;

    @Inject
    RevocationLists lists;

    @Inject
    RevocationAnswers answers;

    /**
     * What the registers have already stays as it is: a file that was loaded changes nothing (OPE-2), one that has grown adds what is new.
     *
     * @return how many entries were added
     * @throws OpeningRefused naming the place
     */
    @RolesAllowed(Role.HUB_ADMIN)
    public int load(byte[] json) {
        var sha256 = Sha256.hex(json);
        if (files.has(sha256)) {
            return 0;
        }
        var file = OpeningFile.read(json);
        var entries = new OpeningEntries();
        var founders = entries.founders(file.proposedBy(), file.approvedBy());
        files.add(sha256, founders);
        countries(file, entries);
        entries.each("/cabs", file.cabs(), (cab, at) -> cab(cab, at, founders, entries));
        entries.each("/arrangements", file.arrangements(), (entry, at) -> arrangement(entry, at, founders));
        entries.each("/clients", file.clients(), (client, at) -> client(client, at));
        return entries.added();
    }

    private void countries(OpeningFile file, OpeningEntries entries) {
        entries.each(
                "/countries",
                file.countries(),
                (country, at) -> foundation.enter(new Country(new CountryCode(country.code()), country.name())));
        entries.each(
                "/authorities",
                file.authorities(),
                (authority, at) -> foundation.enter(new CompetentAuthority(
                        new CountryCode(authority.country()), authority.name(), authority.website())));
        entries.each("/nationalCas", file.nationalCas(), this::nationalCa);
        entries.each(
                "/timeStampAuthorities",
                file.timeStampAuthorities(),
                (tsa, at) -> foundation.trust(
                        new CountryCode(tsa.country()),
                        Anchor.TIME_STAMP_AUTHORITY,
                        certificate(at + "/certificate", tsa.certificate())));
        entries.each(
                "/accreditationBodies",
                file.accreditationBodies(),
                (body, at) -> foundation.enter(
                        new AccreditationBody(body.code(), new CountryCode(body.country()), body.name())));
    }

    /** A CA that is entered already may get addresses, or new ones. */
    private boolean nationalCa(OpeningFile.NationalCaEntry entry, String at) {
        var certificate = certificate(at + "/certificate", entry.certificate());
        var trusted = foundation.trust(new CountryCode(entry.country()), Anchor.NATIONAL_CA, certificate);
        var addressed = entry.crlUrl() != null
                && OpeningEntries.at(at + "/crlUrl", () -> lists.fetch(certificate, entry.crlUrl()));
        var asked = entry.ocspUrl() != null
                && OpeningEntries.at(at + "/ocspUrl", () -> answers.ask(certificate, entry.ocspUrl()));
        return trusted || addressed || asked;
    }

    private boolean cab(OpeningFile.CabEntry cab, String at, Founders founders, OpeningEntries entries) {
        var code = new CabCode(cab.code());
        var from = day(at + "/authorisedFrom", cab.authorisedFrom());
        var added = foundation.authorise(new NewCab(code, cab.name(), cab.nameLocal(), cab.address()), from, founders);
        entries.each(
                at + "/accreditations",
                cab.accreditations(),
                (accreditation, place) -> foundation.grant(accreditation(code, accreditation, place), founders));
        return added;
    }

    private static NewAccreditation accreditation(CabCode cab, OpeningFile.AccreditationEntry entry, String at) {
        return new NewAccreditation(
                cab,
                entry.number(),
                entry.body(),
                entry.standard(),
                period(at, entry.from(), entry.to()),
                scope(entry.scope(), at + "/scope"));
    }

    private static List<ScopeEntry> scope(List<OpeningFile.ScopeLine> lines, String at) {
        return OpeningEntries.map(
                at,
                lines,
                (line, place) -> new ScopeEntry(
                        required(place + "/type", line.type()),
                        Nomenclature.EDITION,
                        new HsCode(line.hs()),
                        line.standards(),
                        period(place, line.from(), line.to())));
    }

    private boolean arrangement(OpeningFile.ArrangementEntry entry, String at, Founders founders) {
        var from = day(at + "/enactedFrom", entry.enactedFrom());
        var members = required(at + "/members", entry.members()).stream()
                .map(CountryCode::new)
                .collect(Collectors.toSet());
        var terms = new LaneTerms(
                new HsCode(entry.hs()),
                required(at + "/type", entry.type()),
                new Period(from, maybeDay(at + "/to", entry.to())),
                required(at + "/coverage", entry.coverage()),
                Optional.ofNullable(entry.maxReportAgeMonths()));
        var lanes = NewArrangement.everyPair(members, terms);
        var drafted = new NewArrangement(
                entry.code(),
                entry.title(),
                required(at + "/kind", entry.kind()),
                entry.legalBasis(),
                Set.copyOf(members),
                lanes);
        return arrangements.enact(drafted, from, founders);
    }

    private boolean client(OpeningFile.ClientEntry entry, String at) {
        return clients.register(new NewClient(
                OpeningEntries.at(at + "/id", () -> NewClient.fitId(entry.id())),
                Optional.ofNullable(entry.cab()).map(cab -> entered(cab, at + "/cab")),
                Optional.ofNullable(entry.country()).map(country -> enteredCountry(country, at + "/country")),
                required(at + "/scopes", entry.scopes()),
                String.valueOf(entry.jwk())));
    }

    private CabCode entered(String cab, String at) {
        var code = OpeningEntries.at(at, () -> new CabCode(cab));
        if (cabs.find(code).isEmpty()) {
            throw new OpeningRefused(at, "no CAB has the code " + code.value() + ": enter it under /cabs.");
        }
        return code;
    }

    private CountryCode enteredCountry(String country, String at) {
        var code = OpeningEntries.at(at, () -> new CountryCode(country));
        if (foundation.countries().stream().noneMatch(known -> known.code().equals(code))) {
            throw new OpeningRefused(at, "no country has the code " + code.value() + ": enter it under /countries.");
        }
        return code;
    }

    private static Period period(String at, String from, String to) {
        return new Period(day(at + "/from", from), maybeDay(at + "/to", to));
    }
}
