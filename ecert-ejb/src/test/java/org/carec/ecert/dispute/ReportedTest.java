package org.carec.ecert.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedTest {

    private static final String ID = "UZ0007-C26-0000000-L";
    private static final String SHA256 = "AB".repeat(32);

    @Test
    @DisplayName("DIS-4 an ID alone says what a report is about and whose it is, however it is typed")
    void by_id() {
        var subject = subject(Reported.read(" uz0007 c26 ooooooo l", "", null));
        assertThat(subject.document()).hasValue(new DocumentId(ID));
        assertThat(subject.country()).isEqualTo(new CountryCode("UZ"));
        assertThat(subject.key()).isEqualTo(ID);
    }

    @Test
    @DisplayName("DIS-4 an ID goes before the country the reporter names, and is one subject with and without a file")
    void id_first() {
        var subject = subject(Reported.read(ID, SHA256, "PK"));
        assertThat(subject.country()).isEqualTo(new CountryCode("UZ"));
        assertThat(subject.key()).isEqualTo(ID);
    }

    @Test
    @DisplayName("DIS-4 a number that is no ID is a subject of its own within the country named")
    void printed() {
        var subject = subject(Reported.read(" uz-1234 /  26", "", "uz"));
        assertThat(subject.printed()).hasValue("UZ-1234 / 26");
        assertThat(subject.key()).isEqualTo("UZ UZ-1234 / 26");
        assertThat(subject(Reported.read("UZ-1234 / 26", SHA256, "PK")).key()).isEqualTo("PK UZ-1234 / 26");
    }

    @Test
    @DisplayName("DIS-4 a file that is on record is its document, and else a subject within the country named")
    void by_file() {
        var reported = Reported.read(null, SHA256, "PK");
        assertThat(CaseSubject.of(reported, Optional.of(new DocumentId(ID))).key())
                .isEqualTo(ID);
        assertThat(subject(reported).key()).isEqualTo("PK " + "ab".repeat(32));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, /documentId, REQUIRED",
                "-, -, UZ, /documentId, REQUIRED",
                "hello, -, -, /documentId, MALFORMED_ID",
                "UZ0007-C26-0000000-M, -, -, /documentId, CHECK_CHARACTER",
                "-, abc, UZ, /fileSha256, MALFORMED_HASH",
                "-, abababababababababababababababababababababababababababababababab, -, /issuedIn, REQUIRED",
                "hello, -, Uzbekistan, /issuedIn, WRONG_FORM",
                "a number that is longer than any that anybody has ever printed anywhere, -, UZ, /documentId, MALFORMED_ID",
            })
    @DisplayName("DIS-3 what nobody could act on is refused at the field that is wrong")
    void refused(String number, String file, String country, String pointer, String code) {
        var refused = catchThrowableOfType(ReportRefused.class, () -> Reported.read(number, file, country));
        assertThat(refused.findings())
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple(pointer, code));
    }

    @Test
    @DisplayName("DIS-3 a number that grows too long in capitals is refused, not cut")
    void grows() {
        assertThat(catchThrowableOfType(ReportRefused.class, () -> Reported.read("ß".repeat(31), "", "UZ")))
                .isNotNull();
    }

    private static CaseSubject subject(Reported reported) {
        return CaseSubject.of(reported, Optional.empty());
    }
}
