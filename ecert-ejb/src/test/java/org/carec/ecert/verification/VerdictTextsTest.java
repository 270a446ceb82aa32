package org.carec.ecert.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Script;
import org.carec.ecert.platform.Sentences;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictTextsTest {

    /** Every code a verdict can carry (design, section 5), and the hub's own beside them. */
    private static final String CODES =
            """
            MALFORMED_ID CHECK_CHARACTER UNKNOWN_IDENTIFIER RESERVED_NOT_REGISTERED SEAL_FORGED TOKEN_MISMATCH MALFORMED_HASH
            FILE_NOT_REGISTERED HASH_MISMATCH PDF_ALTERED_AFTER_SIGNING METADATA_MISMATCH BYTES_NOT_SHOWN FORMAT_FAILURE
            HASH_FAILURE SIG_CRYPTO_FAILURE CRYPTO_CONSTRAINTS_FAILURE TRY_LATER KEY_NOT_REGISTERED KEY_NOT_ACTIVE_AT_SIGNING
            KEY_REVOKED KEY_LATER_RETIRED KEY_LATER_SUSPENDED KEY_LATER_REVOKED CAB_NOT_AUTHORISED ACCREDITATION_NOT_IN_FORCE OUT_OF_SCOPE_HS
            OUT_OF_SCOPE_STANDARD WRONG_STANDARD_FOR_TYPE CAB_NO_LONGER_AUTHORISED SUSPENDED WITHDRAWN REPLACED ANNULLED CONTESTED
            NOT_YET_REGISTERED NOT_YET_VALID EXPIRED OLDER_THAN_LANE_LIMIT NO_ARRANGEMENT ARRANGEMENT_SUSPENDED
            PRODUCT_NOT_IN_SCOPE DOCUMENT_TYPE_NOT_ACCEPTED TRUST_DATA_STALE LOG_PROOF_UNAVAILABLE LOG_PROOF_NOT_OFFERED
            TIME_NOT_COME NOT_REACHED LANE_MANDATORY LANE_VOLUNTARY LANE_NOT_OPEN
            """;

    static final List<String> CHECKS = Stream.concat(CheckName.MANDATORY.stream(), Stream.of(CheckName.ACCEPTANCE))
            .toList();

    static Stream<Arguments> codes() {
        return Sentences.LANGUAGES.stream()
                .flatMap(language ->
                        Arrays.stream(CODES.strip().split("\\s+")).map(code -> Arguments.of(language, code)));
    }

    @ParameterizedTest
    @MethodSource("codes")
    @DisplayName("PLA-5 every code of a verdict has a sentence, and what to do next, in each language")
    void told(Locale language, String code) {
        var finding = Finding.fail(CheckName.STATUS, code, "", Map.of());
        var stop = Script.of(language) == Script.ARABIC ? "۔" : ".";
        assertThat(Sentences.in(language).sentence(finding)).endsWith(stop).hasSizeGreaterThan(15);
        if (!code.equals(Checks.NOT_REACHED)) {
            assertThat(Sentences.in(language).remedy(finding)).endsWith(stop);
        }
    }

    @ParameterizedTest
    @FieldSource("CHECKS")
    @DisplayName("PLA-5 what passed is told in a sentence of its check")
    void passed(String check) {
        for (var language : Sentences.LANGUAGES) {
            var plain = Sentences.in(language).sentence(Finding.pass("other"));
            assertThat(Sentences.in(language).sentence(Finding.pass(check))).isNotEqualTo(plain);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 30 April 2026 | Pakistan | 1 April 2026, 09:30 UTC",
                "ru | 30 апреля 2026 | Пакистан | 1 апреля 2026, 09:30 UTC",
                "az | 30 aprel 2026 | Pakistan | 1 aprel 2026, 09:30 UTC",
                "ky | 2026-ж., 30-апрель | Пакистан | 2026-ж., 1-апрель, 09:30 UTC",
                "tg | 30 апрели соли 2026 | Покистон | 1 апрели соли 2026, 09:30 UTC",
                "uz | 30-aprel, 2026 | Pokiston | 1-aprel, 2026, 09:30 UTC",
                "ur | \u206830 اپریل، 2026\u2069 | پاکستان | \u20681 اپریل، 2026، 09:30 UTC\u2069"
            })
    @DisplayName("PLA-5 dates, times and countries are written out in the reader's language")
    void written_out(Locale language, String day, String country, String time) {
        var words = Sentences.in(language);
        var expired = Finding.fail(CheckName.PERIOD, "EXPIRED", "", Map.of("until", "2026-04-30"));
        assertThat(words.sentence(expired)).contains(day);
        var closed =
                Finding.fail(CheckName.ACCEPTANCE, "NO_ARRANGEMENT", "", Map.of("exporter", "UZ", "destination", "PK"));
        assertThat(words.sentence(closed)).contains(country);
        var withdrawn = Finding.fail(CheckName.STATUS, "WITHDRAWN", "", Map.of("since", "2026-04-01T09:30:00Z"));
        assertThat(words.sentence(withdrawn)).contains(time);
    }
}
