package org.carec.ecert.api.registry;

import java.time.LocalDate;
import java.util.List;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.registry.RegisteredAccreditation;
import org.carec.ecert.registry.RegisteredCab;
import org.carec.ecert.registry.ScopeEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A CAB as everybody may see it: no names of people. */
@Schema(name = "Cab", description = "A conformity assessment body.")
public record CabBody(
        @Schema(description = "Its code in the one list of all countries.", example = "UZ0007") String code,
        @Schema(description = "Its country, ISO 3166-1 alpha-2.", example = "UZ") String country,
        @Schema(description = "Its name in English.", example = "Tashkent Electrical Test Centre") String name,
        @Schema(description = "Its name in its country's language.", example = "Toshkent elektr sinov markazi")
                String nameLocal,
        @Schema(description = "Where it works.", example = "Tashkent, Farobiy 333A") String address,
        @Schema(description = "What it is today (UTC).", example = "AUTHORISED") RegisteredCab.Status status,
        @Schema(description = "First day of each status it had.") List<StatusBody> history,
        @Schema(description = "What it is accredited for.") List<AccreditationBody> accreditations) {

    static CabBody of(RegisteredCab cab, LocalDate today) {
        return new CabBody(
                cab.code().value(),
                cab.code().country().value(),
                cab.name(),
                cab.nameLocal(),
                cab.address(),
                cab.history().on(today).orElse(null),
                cab.history().steps().stream()
                        .map(step -> new StatusBody(step.status().name(), step.effectiveFrom()))
                        .toList(),
                cab.accreditations().stream()
                        .map(accreditation -> AccreditationBody.of(accreditation, today))
                        .toList());
    }

    /** A status and its first day. */
    @Schema(name = "StatusSince", description = "A status and the first day of it.")
    public record StatusBody(
            @Schema(description = "The status.", example = "AUTHORISED") String status,
            @Schema(description = "First day (UTC) on which it was so.", example = "2025-01-01") LocalDate from) {}

    /** A grant of an accreditation body. */
    @Schema(name = "Accreditation", description = "What an accreditation body granted.")
    public record AccreditationBody(
            @Schema(description = "The accreditation body's number for it.", example = "O‘ZAK.MS.0007") String number,
            @Schema(description = "Code of the accreditation body.", example = "UZAC") String body,
            @Schema(description = "What it is to.", example = "ISO/IEC 17065") String standard,
            @Schema(description = "Its first day.", example = "2025-01-01") LocalDate from,
            @Schema(description = "Its last day; absent when it has none.", example = "2029-12-31") LocalDate to,
            @Schema(description = "What it is today (UTC).", example = "GRANTED") RegisteredAccreditation.Status status,
            @Schema(description = "Whether it is in force today (UTC).", example = "true") boolean inForce,
            @Schema(description = "What it covers.") List<ScopeBody> scope) {

        static AccreditationBody of(RegisteredAccreditation accreditation, LocalDate today) {
            return new AccreditationBody(
                    accreditation.number(),
                    accreditation.body(),
                    accreditation.standard(),
                    accreditation.period().from(),
                    accreditation.period().to().orElse(null),
                    accreditation.history().on(today).orElse(null),
                    accreditation.inForce(today),
                    accreditation.scope().stream().map(ScopeBody::of).toList());
        }
    }

    /** One entry of a scope. */
    @Schema(name = "ScopeEntry", description = "Documents of one type, for products under one HS prefix.")
    public record ScopeBody(
            @Schema(description = "The type of document.", example = "E_COC") DocumentType type,
            @Schema(description = "Edition of the nomenclature.", example = "HS2022") String nomenclature,
            @Schema(description = "HS prefix, 2 to 10 digits.", example = "8516") String hs,
            @Schema(description = "The standards it is for.", example = "[\"IEC 60335-1:2020\"]")
                    List<String> standards,
            @Schema(description = "Its first day.", example = "2025-01-01") LocalDate from,
            @Schema(description = "Its last day; absent when it has none.", example = "2029-12-31") LocalDate to) {

        static ScopeBody of(ScopeEntry entry) {
            return new ScopeBody(
                    entry.type(),
                    entry.nomenclature(),
                    entry.hs().value(),
                    entry.standards(),
                    entry.period().from(),
                    entry.period().to().orElse(null));
        }
    }
}
