package org.carec.ecert.notary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carec.ecert.notary.Answers.BY_NUMBER;
import static org.carec.ecert.notary.Answers.ID;
import static org.carec.ecert.notary.Answers.NOW;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carec.ecert.platform.MalformedIdentifier;
import org.carec.ecert.platform.ReceiptNumber;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.seal.SealKeyMissing;
import org.carec.ecert.seal.TagPurpose;
import org.carec.ecert.seal.TestKeystore;
import org.carec.ecert.verification.Asked;
import org.carec.ecert.verification.Question.File;
import org.carec.ecert.verification.Question.FileHash;
import org.carec.ecert.verification.Question.QrContent;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.verification.Verdict.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptDeskTest {

    @TempDir
    Path folder;

    private ReceiptDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new ReceiptDesk();
        desk.seal = TestKeystore.hub(new TestKeystore()
                .with("seal", "secp256r1", Instant.parse("2026-01-01T00:00:00Z"))
                .in(folder));
    }

    @Test
    @DisplayName("NOT-1 the same answer gets the same number, in five groups of five")
    void same_number() {
        assertThat(number(Answers.valid()).value()).matches("([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{4}[0-9A-Z]");
        assertThat(number(Answers.valid())).isEqualTo(number(Answers.valid()));
    }

    @Test
    @DisplayName("NOT-1 another hub's number is no receipt here")
    void other_hub() throws Exception {
        var other = new ReceiptDesk();
        other.seal = new HubSeal() {
            @Override
            public byte[] tag(TagPurpose purpose, byte[] message) {
                return Sha256.of(message);
            }
        };
        var foreign = other.number(BY_NUMBER, Answers.valid()).orElseThrow();
        assertThat(other.check(foreign, BY_NUMBER)).isPresent();
        assertThat(desk.check(foreign, BY_NUMBER)).isEmpty();
    }

    @Test
    @DisplayName("NOT-2 a number tells the answer, the way it was asked and the time, to the second")
    void tells() {
        for (var verdict : List.of(Answers.valid(), Answers.withdrawn(), Answers.unknown(), Answers.undetermined())) {
            var receipt = desk.check(number(verdict), BY_NUMBER).orElseThrow();
            assertThat(receipt)
                    .isEqualTo(new Receipt(verdict.answer(), Asked.BY_ID, Optional.empty(), NOW, Optional.empty()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA", "PK", "UZ", "ZZ"})
    @DisplayName("NOT-2 a number tells the country that was named, and whether it accepted the document")
    void tells_acceptance(String country) {
        for (var accepted : List.of(true, false)) {
            var verdict = Answers.accepted(country, accepted);
            assertThat(desk.check(number(verdict), BY_NUMBER).orElseThrow().acceptance())
                    .contains(new Receipt.Acceptance(country, accepted));
        }
    }

    @Test
    @DisplayName("NOT-2 with any character changed it is no receipt, whether or not the check character fits")
    void changed() {
        var number = number(Answers.accepted("PK", false));
        var characters = number.characters();
        var seen = new HashSet<String>();
        for (int at = 0; at < characters.length(); at++) {
            for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                var changed = characters.substring(0, at) + other + characters.substring(at + 1);
                if (!changed.equals(characters) && seen.add(changed)) {
                    assertThat(desk.check(ReceiptNumber.of(changed), BY_NUMBER))
                            .as(changed)
                            .isEmpty();
                    var check = number.value().charAt(number.value().length() - 1);
                    assertThatThrownBy(() -> new ReceiptNumber(changed + check))
                            .as(changed)
                            .isInstanceOf(MalformedIdentifier.class);
                }
            }
        }
        assertThat(seen).hasSize(24 * 31);
    }

    @Test
    @DisplayName("NOT-2 for another document, or for the same asked about as a file, it is no receipt")
    void another_document() {
        var number = number(Answers.valid());
        assertThat(desk.check(number, new TypedId("UZ0007-C26-0000000-L", Optional.empty())))
                .isEmpty();
        assertThat(desk.check(number, new FileHash("ab".repeat(32)))).isEmpty();
    }

    @Test
    @DisplayName("NOT-2 what was asked about is the same however it is written: number, link, QR code; hash and file")
    void one_topic() {
        var number = number(Answers.valid());
        var link = "https://hub.example/d/" + ID + "?t=E260FAKS7FW4G0KB";
        for (Subject same : List.of(
                typed(" uz0007 c26 4k7m2qx " + ID.value().charAt(19)), typed(link), new QrContent(link + "#seal"))) {
            assertThat(desk.check(number, same)).as(same.toString()).isPresent();
        }
        var file = "a file".getBytes(StandardCharsets.US_ASCII);
        var ofFile = desk.number(new File(file), Answers.valid()).orElseThrow();
        assertThat(desk.check(ofFile, new FileHash(Sha256.hex(file).toUpperCase(Locale.ROOT))))
                .isPresent();
        var ofText = desk.number(typed("no number"), Answers.unknown()).orElseThrow();
        assertThat(desk.check(ofText, typed("no number "))).isPresent();
        assertThat(desk.check(ofText, typed("another"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-01T00:00:00Z", "1960-05-05T05:05:05Z", "2199-12-31T23:59:59Z"})
    @DisplayName("NOT-3 a number of an answer about another time is longer, and tells that time")
    void about_then(String time) {
        var then = Instant.parse(time);
        var number = number(Answers.about(Answers.valid(), then));
        assertThat(number.characters()).hasSize(ReceiptNumber.LONG);
        assertThat(desk.check(number, BY_NUMBER).orElseThrow())
                .isEqualTo(new Receipt(Answer.VALID, Asked.BY_ID, Optional.empty(), NOW, Optional.of(then)));
        var cut = ReceiptNumber.of(number.characters().substring(0, ReceiptNumber.SHORT));
        assertThat(desk.check(cut, BY_NUMBER)).isEmpty();
    }

    @Test
    @DisplayName("NOT-3 a time beyond all reason has a number too")
    void beyond_reason() {
        for (var time : List.of(Instant.MAX, Instant.MIN)) {
            var number = number(Answers.about(Answers.valid(), time));
            assertThat(desk.check(number, BY_NUMBER).orElseThrow().judgedAt()).isPresent();
        }
    }

    @Test
    @DisplayName("NOT-1 without keys answers have no number, and none can be checked")
    void no_keys() {
        var number = number(Answers.valid());
        desk.seal = new HubSeal() {
            @Override
            public byte[] tag(TagPurpose purpose, byte[] message) {
                throw new SealKeyMissing();
            }
        };
        assertThat(desk.number(BY_NUMBER, Answers.valid())).isEmpty();
        assertThatThrownBy(() -> desk.check(number, BY_NUMBER)).isInstanceOf(SealKeyMissing.class);
    }

    private static Subject typed(String text) {
        return new TypedId(text, Optional.empty());
    }

    private ReceiptNumber number(Verdict verdict) {
        return desk.number(BY_NUMBER, verdict).orElseThrow();
    }
}
