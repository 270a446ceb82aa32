package org.carec.ecert.hub.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;

/**
 * The demonstration's countries and bodies, from {@code world.json}. Days are written there as a period from the day of the first
 * run ({@code -P30M}), so that the demonstration is in order whenever it is run.
 */
record World(
        String proposedBy,
        String approvedBy,
        Map<String, List<String>> standards,
        List<Country> countries,
        List<AccreditationBody> accreditationBodies,
        List<Cab> cabs,
        List<Arrangement> arrangements) {

    static final ObjectMapper JSON = new ObjectMapper();

    record Country(
            String code,
            String name,
            String language,
            String accent,
            String authority,
            String authorityLocal,
            String website) {}

    record AccreditationBody(String code, String country, String name) {}

    /** {@code key} is the kind of its signing key, e.g. {@code RSA-3072}, {@code EC-P256}. */
    record Cab(
            String code,
            String name,
            String nameLocal,
            String address,
            String key,
            String authorisedFrom,
            Accreditation accreditation,
            String type,
            String hs,
            String standards) {

        String country() {
            return code.substring(0, 2);
        }

        boolean certifies() {
            return type.equals("E_COC");
        }
    }

    record Accreditation(
            String number,
            String body,
            String standard,
            @JsonProperty("from") String begins,
            @JsonProperty("to") String ends) {

        boolean inForce(LocalDate anchor, LocalDate day) {
            return !day.isBefore(World.day(anchor, begins)) && !day.isAfter(World.day(anchor, ends));
        }
    }

    record Arrangement(
            String code,
            String title,
            String kind,
            String legalBasis,
            String enactedFrom,
            List<String> members,
            String hs,
            String type,
            String coverage) {}

    static World load() {
        try (InputStream in = World.class.getResourceAsStream("world.json")) {
            return JSON.readValue(in, World.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalDate day(LocalDate anchor, String period) {
        return anchor.plus(Period.parse(period));
    }

    Country country(String code) {
        return countries.stream()
                .filter(country -> country.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    Cab cab(String code) {
        return cabs.stream().filter(cab -> cab.code().equals(code)).findFirst().orElseThrow();
    }

    Letterhead letterhead(Cab cab) {
        Country country = country(cab.country());
        Accreditation grant = cab.accreditation();
        return new Letterhead(
                cab.code(),
                cab.name(),
                cab.nameLocal(),
                cab.address(),
                country.authority(),
                country.authorityLocal(),
                grant.standard() + "  ·  " + grant.number(),
                Integer.parseInt(country.accent(), 16));
    }
}
