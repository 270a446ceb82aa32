package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which objects an update may write: new ones that nothing waits for, and each for one purpose. */
class UpdateTest {

    private static final String CHANGES_PAGE = "UPDATE_CHANGES_PAGE (object 3, /Annots)";
    private static final String EMPTY = "<< /Length 0 >>\nstream\n\nendstream";

    @Test
    @DisplayName("SIG-14 what is evidence is nothing else, were it as empty as an appearance may be")
    void one_purpose_each() {
        Map<Integer, String> both = LaterFile.merged(
                LaterFile.merged(LaterFile.STAMPED, LaterFile.EVIDENCE),
                Map.of(8, EMPTY, 10, LaterFile.FIELD.replace("/F 132", "/AP << /N 8 0 R >> /F 132")));
        Map<Integer, String> apart = LaterFile.merged(
                both, Map.of(12, EMPTY, 10, LaterFile.FIELD.replace("/F 132", "/AP << /N 12 0 R >> /F 132")));

        assertThat(new JudgedUpdate().told(both)).startsWith("UPDATE_CHANGES_OBJECT (object 8)");
        assertThat(new JudgedUpdate().told(apart)).isEmpty();
    }

    @Test
    @DisplayName("SIG-14 what two places point at may stay, and may not be written anew")
    void shared_objects_stay() {
        Map<Integer, String> again =
                LaterFile.merged(LaterFile.EVIDENCE, Map.of(4, "<< /Fields [5 0 R] /SigFlags 3 >>"));

        assertThat(formIsShared().told(LaterFile.EVIDENCE)).isEmpty();
        assertThat(formIsShared().told(again)).startsWith("UPDATE_CHANGES_FORM (/AcroForm)");
        assertThat(new JudgedUpdate().told(again)).isEmpty();
    }

    private static JudgedUpdate formIsShared() {
        return new JudgedUpdate(pdf -> pdf.edit(2, "/Count", "/PieceInfo 4 0 R /Count"));
    }

    @Test
    @DisplayName("SIG-14 a new reference leads to an object the update writes, of that generation")
    void no_reference_waits() {
        assertThat(new JudgedUpdate().told(LaterFile.merged(extensions(), Map.of(13, "<< >>"))))
                .isEmpty();
        assertThat(new JudgedUpdate().told(extensions())).startsWith("UPDATE_CHANGES_OBJECT (object 13)");
        assertThat(new JudgedUpdate()
                        .with(pdf -> {
                            pdf.body = text -> text.replace("13 0 obj", "13 1 obj");
                            pdf.xref = text -> text.replaceAll("13 1\n(\\d{10}) 00000 n", "13 1\n$1 00001 n");
                        })
                        .told(LaterFile.merged(extensions(), Map.of(13, "<< >>"))))
                .startsWith("UPDATE_CHANGES_OBJECT (object 13)");
    }

    private static Map<Integer, String> extensions() {
        return LaterFile.merged(
                LaterFile.EVIDENCE, Map.of(1, LaterFile.CATALOG.replace("/DSS", "/Extensions 13 0 R /DSS")));
    }

    @Test
    @DisplayName("SIG-14 a page without annotations may get the field's, and nothing else becomes a list of them")
    void pages_take_the_field() {
        Map<Integer, String> apart = LaterFile.merged(page("12 0 R"), Map.of(12, "[10 0 R]"));

        assertThat(bare("").told(page("[10 0 R]"))).isEmpty();
        assertThat(bare("").told(apart)).isEmpty();
        assertThat(bare("").told(page("[10 0 R 10 0 R]"))).startsWith(CHANGES_PAGE);
        assertThat(bare("").told(page("[5 0 R]"))).startsWith(CHANGES_PAGE);
        assertThat(bare("").told(page("5"))).startsWith(CHANGES_PAGE);
        assertThat(bare("/Annots 5").told(page("[10 0 R]"))).startsWith(CHANGES_PAGE);
        assertThat(bare("/Annots 9 0 R").told(page("[10 0 R]"))).startsWith(CHANGES_PAGE);
    }

    private static JudgedUpdate bare(String annotations) {
        return new JudgedUpdate(pdf -> pdf.edit(3, "/Annots [5 0 R]", annotations));
    }

    private static Map<Integer, String> page(String annotations) {
        return LaterFile.merged(LaterFile.STAMPED, Map.of(3, LaterFile.PAGE.replace("[5 0 R 10 0 R]", annotations)));
    }

    @Test
    @DisplayName("SIG-14 the fields of a form stay a list")
    void fields_stay_a_list() {
        assertThat(new JudgedUpdate().told(Map.of(4, "<< /Fields 5 0 R /SigFlags 3 >>")))
                .startsWith("UPDATE_CHANGES_FORM (/AcroForm)");
        assertThat(new JudgedUpdate().told(Map.of(4, "<< /Fields << >> /SigFlags 3 >>")))
                .startsWith("UPDATE_CHANGES_FORM (/AcroForm)");
        assertThat(new JudgedUpdate().told(Map.of(4, "<< /SigFlags 3 >>")))
                .startsWith("UPDATE_CHANGES_FORM (/AcroForm)");
    }

    @Test
    @DisplayName("SIG-14 no object an update lists begins inside another")
    void objects_do_not_overlap() {
        String inner = "12 0 obj (a) endobj";
        String outer = LaterFile.STREAM.replace("abc", inner).replace("3", "" + inner.length());
        AtomicInteger place = new AtomicInteger();
        JudgedUpdate update = new JudgedUpdate().with(pdf -> {
            pdf.size = 13;
            pdf.body = text -> {
                place.set(text.indexOf(inner));
                return text;
            };
            pdf.xref = table -> {
                int before = Integer.parseInt(table.replaceAll("(?s)xref\\n1 1\\n(\\d{10}).*", "$1"));
                return table.replace("trailer", String.format("12 1\n%010d 00000 n \ntrailer", before + place.get()));
            };
        });

        assertThat(update.told(LaterFile.merged(LaterFile.EVIDENCE, Map.of(8, outer))))
                .contains("UPDATE_ADDS_OBJECT (object 12)")
                .contains("UPDATE_OCTETS_UNLISTED (offset ");
    }
}
