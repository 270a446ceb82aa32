package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an update may do to the catalog, and that all of its faults are told at once. */
class UpdateRulesTest {

    private static final String ADOBE = "/ADBE << /BaseVersion /1.7 /ExtensionLevel 3 >>";
    private static final String ETSI = "/ESIC << /Type /DeveloperExtensions /BaseVersion /1.7 /ExtensionLevel 1 >>";
    private static final String REFUSED = "UPDATE_CHANGES_CATALOG (/Extensions)";

    @ParameterizedTest(name = "SIG-14 an update may make extensions {1} of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                " | << >>",
                " | << ETSI >>",
                " | << /Type /Extensions ADOBE ETSI >>",
                "<< ADOBE >> | << ADOBE >>",
                "<< ADOBE >> | << ADOBE ETSI >>",
                "<< /Type /Extensions ADOBE >> | << /Type /Extensions ETSI ADOBE >>",
                "12 0 R | 12 0 R"
            })
    void may_use_more_extensions(String was, String is) {
        assertThat(told(was, is, Map.of())).isEmpty();
    }

    @Test
    @DisplayName("SIG-14 extensions may stand in an object of their own, which is new or the same as before")
    void may_stand_apart() {
        assertThat(told("", "13 0 R", Map.of(13, "<< " + ETSI + " >>"))).isEmpty();
        assertThat(told("12 0 R", "12 0 R", Map.of(12, "<< " + ADOBE + ETSI + " >>")))
                .isEmpty();
        assertThat(told("12 0 R", "12 0 R", Map.of(12, "<< " + ETSI + " >>"))).startsWith(REFUSED);
        assertThat(told("12 0 R", "13 0 R", Map.of(13, "<< " + ADOBE + ETSI + " >>")))
                .startsWith(REFUSED);
    }

    @ParameterizedTest(name = "SIG-14 an update may not make extensions {1} of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                " | []",
                " | /Extensions",
                " | << ETSI /Type /ESIC >>",
                " | << ETSI /Type (Extensions) >>",
                " | << /ESIC /1.7 >>",
                " | << /ESIC [<< >>] >>",
                " | << /ESIC 9 0 R >>",
                " | << /ESIC << /BaseVersion (1.7) >> >>",
                " | << /ESIC << /BaseVersion 1.7 >> >>",
                " | << /ESIC << /Type (a) >> >>",
                " | << /ESIC << /ExtensionLevel 1.0 >> >>",
                " | << /ESIC << /ExtensionLevel /1 >> >>",
                " | << /ESIC << /BaseVersion /1.7 /URL (a) >> >>",
                " | << ETSI /ADBE [] >>",
                "<< ADOBE >> | ",
                "<< ADOBE >> | << >>",
                "<< ADOBE >> | << ETSI >>",
                "<< ADOBE >> | [ADOBE]",
                "<< ADOBE >> | 12 0 R",
                "12 0 R | << ADOBE >>",
                "12 0 R | ",
                "[] | << ADOBE >>"
            })
    void may_not_change_extensions(String was, String is) {
        assertThat(told(was, is, Map.of())).isEqualTo(REFUSED);
    }

    @ParameterizedTest(name = "SIG-14 an update may not change the catalog by {1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/Pages 2 0 R | /Pages 3 0 R",
                "/Pages 2 0 R | ",
                "/Type /Catalog | /Type /Catalog /Version /2.0",
                "/DSS 7 0 R | /DSS 7 0 R /Perms << /DocMDP 6 0 R >>",
                "/DSS 7 0 R | /DSS 7 0 R /MarkInfo << >>"
            })
    void may_not_change_the_catalog(String from, String to) {
        String catalog = LaterAttacks.replaced(LaterFile.CATALOG, from, to == null ? "" : to);

        assertThat(new JudgedUpdate().told(LaterFile.merged(LaterFile.EVIDENCE, Map.of(1, catalog))))
                .isEqualTo("UPDATE_CHANGES_CATALOG (/Root)");
    }

    @Test
    @DisplayName("SIG-14 an update adds evidence, or a field, or both; what it adds is told")
    void adds_something() {
        PdfObject.Ref value = new PdfObject.Ref(11, 0);

        assertThat(new JudgedUpdate().told(LaterFile.EVIDENCE)).isEmpty();
        assertThat(new JudgedUpdate().told(LaterFile.STAMPED)).isEmpty();
        assertThat(new JudgedUpdate().told(LaterFile.merged(LaterFile.STAMPED, LaterFile.EVIDENCE)))
                .isEmpty();
        assertThat(new JudgedUpdate().told(Map.of())).startsWith("UPDATE_ADDS_NOTHING (offset ");
        assertThat(new JudgedUpdate().told(Map.of(1, LaterFile.CATALOG.replace("7 0 R", "<< >>"))))
                .startsWith("UPDATE_ADDS_NOTHING (offset ");
        assertThat(new JudgedUpdate().added(LaterFile.EVIDENCE)).isEmpty();
        assertThat(new JudgedUpdate().added(LaterFile.STAMPED)).contains(value);
    }

    @Test
    @DisplayName("SIG-8 SIG-14 whatever is wrong with an update is told at once")
    void tells_everything() {
        Map<Integer, String> objects = Map.of(
                1, LaterFile.CATALOG.replace("/DSS", "/Lang (x) /DSS"),
                4, "<< /Fields [5 0 R] /SigFlags 3 /NeedAppearances true >>",
                7, "<< /CRLs 5 0 R >>",
                20, "<< >>");
        JudgedUpdate update = new JudgedUpdate().with(pdf -> pdf.body = text -> text + "% nothing\n");

        assertThat(update.told(objects, " /Info 20 0 R"))
                .contains(
                        "UPDATE_CHANGES_TRAILER (/Info)",
                        "UPDATE_CHANGES_CATALOG (/Root)",
                        "UPDATE_CHANGES_FORM (/AcroForm)",
                        "SECURITY_STORE_MALFORMED (object 5)",
                        "UPDATE_ADDS_OBJECT (object 20)",
                        "UPDATE_OCTETS_UNLISTED (offset ")
                .doesNotContain("UPDATE_ADDS_NOTHING");
    }

    /** With evidence, so that the update does something. */
    private static String told(String was, String is, Map<Integer, String> more) {
        JudgedUpdate update = new JudgedUpdate(
                pdf -> pdf.edit(1, "/Pages", entry(was) + " /Pages").object(12, "<< " + ADOBE + " >>"));
        String catalog = LaterFile.CATALOG.replace("/Pages", entry(is) + " /Pages");
        return update.told(LaterFile.merged(LaterFile.merged(LaterFile.EVIDENCE, Map.of(1, catalog)), more));
    }

    private static String entry(String extensions) {
        return extensions == null || extensions.isEmpty()
                ? ""
                : "/Extensions " + extensions.replace("ADOBE", ADOBE).replace("ETSI", ETSI);
    }
}
