package org.carec.ecert.api.registry;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.registry.CompetentAuthority;
import org.carec.ecert.registry.Country;
import org.carec.ecert.registry.Foundation;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The countries that take part, and who answers for each, for everybody. */
@Path("v1/trust/countries")
@Tag(name = "Trust")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class CountryResource {

    @Inject
    Foundation foundation;

    @GET
    @Operation(
            operationId = "listCountries",
            summary = "List countries",
            description = "The countries that take part, by code, each with its competent authority.")
    @APIResponse(
            responseCode = "200",
            description = "The countries.",
            content = @Content(schema = @Schema(implementation = CountryList.class)))
    public Response list() {
        Map<CountryCode, CompetentAuthority> authorities = foundation.authorities().stream()
                .collect(Collectors.toMap(CompetentAuthority::country, Function.identity()));
        return PublicAnswer.of(new CountryList(foundation.countries().stream()
                .map(country -> CountryBody.of(country, authorities.get(country.code())))
                .toList()));
    }

    /** All of them: they are few. */
    @Schema(name = "CountryList", description = "The countries, by code.")
    public record CountryList(@Schema(description = "The countries.") List<CountryBody> items) {}

    /** A country. */
    @Schema(name = "Country", description = "A country that takes part.")
    public record CountryBody(
            @Schema(description = "ISO 3166-1 alpha-2.", example = "UZ") String code,
            @Schema(description = "Its name in English.", example = "Uzbekistan") String name,
            @Schema(description = "Who answers for its bodies; absent when none is entered.") AuthorityBody authority) {

        static CountryBody of(Country country, CompetentAuthority authority) {
            var body = authority == null ? null : new AuthorityBody(authority.name(), authority.website());
            return new CountryBody(country.code().value(), country.name(), body);
        }
    }

    /** A competent authority. */
    @Schema(
            name = "CompetentAuthority",
            description = "The national standards body that answers for a country's bodies.")
    public record AuthorityBody(
            @Schema(description = "Its name.", example = "Agency for Technical Regulation") String name,
            @Schema(description = "Its address on the web.", example = "https://standards.example") String website) {}
}
