package org.carec.ecert.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIdTest {

    private static final DocumentId ID = DocumentId.of(new CabCode("UZ0007"), DocumentType.E_COC, 2026, "4K7M2QX");

    @Test
    @DisplayName("PLA-1 an ID tells its CAB and type")
    void tells_cab_and_type() {
        assertThat(ID.value()).startsWith("UZ0007-C26-4K7M2QX-");
        assertThat(ID.cab()).isEqualTo(new CabCode("UZ0007"));
        assertThat(ID.type()).isEqualTo(DocumentType.E_COC);
    }

    @Test
    @DisplayName("PLA-1 case, spaces, hyphens, O for 0 and I, L for 1 are forgiven")
    void forgives() {
        var id = DocumentId.of(new CabCode("UZ0010"), DocumentType.E_TR, 2026, "0110ABC");
        var typed = " uzoo1o r26 OiL" + "oabc" + id.value().substring(18).toLowerCase(java.util.Locale.ROOT);
        assertThat(new DocumentId(typed)).isEqualTo(id);
        assertThat(new DocumentId(id.value().replace("-", "\u2013"))).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "КZ0007-С26-4К7М2QХ-%s",
                "ΚZ0007-C26-4Κ7Μ2QΧ-%s",
                "KZ۰۰۰۷-C۲۶-۴K۷M۲QX-%s",
                "KZ٠٠٠٧-C٢٦-٤K٧M٢QX-%s",
                "\u200eKZ0007\u2011C26\u00a04K7M2QX\u2068%s\u2069",
                "ＫＺ０００７－Ｃ２６－４Ｋ７Ｍ２ＱＸ－%s"
            })
    @DisplayName("PLA-1 letters and digits of another keyboard are forgiven, and marks that nobody sees")
    void forgives_other_keyboards(String typed) {
        var id = DocumentId.of(new CabCode("KZ0007"), DocumentType.E_COC, 2026, "4K7M2QX");
        var check = id.value().substring(id.value().length() - 1);

        assertThat(new DocumentId(typed.formatted(check))).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "UZ0070-C26-4K7M2QX, UZ0070",
        "ZU0007-C26-4K7M2QX, ZU0007",
        "UZ0007-C62-4K7M2QX, C62",
        "UZ0007-C26-4K7N2QX, 4K7N2QX",
        "UZ0007-C26-K47M2QX, K47M2QX"
    })
    @DisplayName("PLA-2 of a mistyped ID the part that a common slip explains is named")
    void names_the_part(String typed, String part) {
        var check = ID.value().substring(ID.value().length() - 1);

        assertThatThrownBy(() -> new DocumentId(typed + "-" + check))
                .isInstanceOfSatisfying(WrongCheckCharacter.class, wrong -> assertThat(wrong.part())
                        .isEqualTo(part));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "UZ0007",
                "UZ0007-C26-4K7M2QX",
                "UZ0007-X26-4K7M2QX-7",
                "UZ0007-C26-4K7M2UX-7",
                "1Z0007-C26-4K7M2QX-7"
            })
    @DisplayName("PLA-1 what has not the form of an ID is no ID")
    void refuses_other_forms(String typed) {
        assertThatThrownBy(() -> new DocumentId(typed)).isInstanceOf(MalformedDocumentId.class);
    }

    @Test
    @DisplayName("PLA-2 every single wrong character is noticed")
    void notices_every_wrong_character() {
        var wrong = new ArrayList<String>();
        for (var id : some(20)) {
            for (int at = 0; at < id.length(); at++) {
                for (char c : CheckedNumber.ALPHABET.toCharArray()) {
                    var mistyped = id.substring(0, at) + c + id.substring(at + 1);
                    if (c != id.charAt(at) && id.charAt(at) != '-' && passes(mistyped, id)) {
                        wrong.add(mistyped);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @DisplayName("PLA-2 all but one swap of neighbours in five hundred is noticed")
    void notices_nearly_every_swap() {
        int swaps = 0;
        int missed = 0;
        for (var id : some(200)) {
            var squeezed = id.replace("-", "");
            for (int at = 0; at + 1 < squeezed.length(); at++) {
                var swapped = swap(squeezed, at);
                swaps += swapped.equals(squeezed) ? 0 : 1;
                missed += !swapped.equals(squeezed) && passes(swapped, id) ? 1 : 0;
            }
        }
        assertThat(swaps).isGreaterThan(2_000);
        assertThat(missed).isLessThanOrEqualTo(swaps / 500);
    }

    @Test
    @DisplayName("PLA-2 a wrong check character is told from a wrong form")
    void tells_wrong_check_character() {
        var last = ID.value().charAt(ID.value().length() - 1);
        var wrong = ID.value().substring(0, ID.value().length() - 1) + (last == '7' ? '8' : '7');
        assertThatThrownBy(() -> new DocumentId(wrong)).isInstanceOf(WrongCheckCharacter.class);
    }

    private static String swap(String text, int at) {
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    /** Taken as an ID, and as another one than was meant. */
    private static boolean passes(String typed, String meant) {
        try {
            return !new DocumentId(typed).value().equals(meant);
        } catch (MalformedDocumentId | WrongCheckCharacter e) {
            return false;
        }
    }

    private static List<String> some(int count) {
        var random = new Random(7064);
        var crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var part = random.ints(7, 0, 32)
                    .mapToObj(crockford::charAt)
                    .map(String::valueOf)
                    .toList();
            var cab = new CabCode("KG%04d".formatted(random.nextInt(10_000)));
            var type = random.nextBoolean() ? DocumentType.E_COC : DocumentType.E_TR;
            ids.add(DocumentId.of(cab, type, 2026, String.join("", part)).value());
        }
        return ids;
    }
}
