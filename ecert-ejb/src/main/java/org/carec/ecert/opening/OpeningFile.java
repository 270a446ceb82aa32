package org.carec.ecert.opening;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carec.ecert.arrangement.Coverage;
import org.carec.ecert.arrangement.NewArrangement;
import org.carec.ecert.platform.DocumentType;

/** The opening file as JSON has it: every property known, every list there. What it means is for the registers to say. */
record OpeningFile(
        String proposedBy,
        String approvedBy,
        List<CountryEntry> countries,
        List<AuthorityEntry> authorities,
        List<NationalCaEntry> nationalCas,
        List<CertificateEntry> timeStampAuthorities,
        List<BodyEntry> accreditationBodies,
        List<CabEntry> cabs,
        List<ArrangementEntry> arrangements,
        List<ClientEntry> clients) {

    /** Strict: an unknown or repeated property is more likely a slip than a wish. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    OpeningFile {
        countries = orNone(countries);
        authorities = orNone(authorities);
        nationalCas = orNone(nationalCas);
        timeStampAuthorities = orNone(timeStampAuthorities);
        accreditationBodies = orNone(accreditationBodies);
        cabs = orNone(cabs);
        arrangements = orNone(arrangements);
        clients = orNone(clients);
    }

    /** @throws OpeningRefused naming the place, when it is not such a file */
    static OpeningFile read(byte[] json) {
        try {
            return JSON.readValue(json, OpeningFile.class);
        } catch (JsonMappingException e) {
            throw new OpeningRefused(pointer(e.getPath()), e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new OpeningRefused("", "It is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(token -> "/" + token)
                .collect(Collectors.joining());
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    record CountryEntry(String code, String name) {}

    record AuthorityEntry(String country, String name, String website) {}

    /** The certificate is PEM (RFC 7468); the addresses, where there are any, are where the CA publishes its revocation list and where it answers OCSP. */
    record NationalCaEntry(String country, String certificate, String crlUrl, String ocspUrl) {}

    /** The certificate is PEM (RFC 7468). */
    record CertificateEntry(String country, String certificate) {}

    record BodyEntry(String code, String country, String name) {}

    record CabEntry(
            String code,
            String name,
            String nameLocal,
            String address,
            String authorisedFrom,
            List<AccreditationEntry> accreditations) {

        CabEntry {
            accreditations = orNone(accreditations);
        }
    }

    record AccreditationEntry(
            String number, String body, String standard, String from, String to, List<ScopeLine> scope) {

        AccreditationEntry {
            scope = orNone(scope);
        }
    }

    record ScopeLine(DocumentType type, String hs, List<String> standards, String from, String to) {

        ScopeLine {
            standards = orNone(standards);
        }
    }

    record ArrangementEntry(
            String code,
            String title,
            NewArrangement.Kind kind,
            String legalBasis,
            String enactedFrom,
            Set<String> members,
            String hs,
            DocumentType type,
            Coverage coverage,
            String to,
            Integer maxReportAgeMonths) {}

    record ClientEntry(String id, String cab, String country, Set<String> scopes, JsonNode jwk) {}
}
