package org.carec.ecert.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.arrangement.Coverage;
import org.carec.ecert.arrangement.LaneAnswer;
import org.carec.ecert.exchange.StatusEvent.Event;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.HsCode;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.seal.SealClaims;
import org.carec.ecert.verification.Question.File;
import org.carec.ecert.verification.Question.FileHash;
import org.carec.ecert.verification.Question.QrContent;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Verdict.Answer;
import org.carec.ecert.verification.Verdict.Tier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

    private static final byte[] PDF = "%PDF-1.7 as registered".getBytes(StandardCharsets.US_ASCII);

    private final Hub hub = new Hub();
    private final Specimens certificate = Specimens.certificate();
    private final DocumentId id = certificate.id();

    @BeforeEach
    void one_certificate_on_record() {
        hub.onRecord.add(certificate.onRecord(Sha256.hex(PDF)));
    }

    @Test
    @DisplayName("VER-1 a sound certificate is VALID, with a finding from each check")
    void sound() {
        var verdict = hub.ask(typed());
        assertThat(verdict.answer()).isEqualTo(Answer.VALID);
        assertThat(verdict.findings()).extracting(Finding::check).containsAll(CheckName.MANDATORY);
        assertThat(verdict.reason()).isEmpty();
        assertThat(verdict.askedAt()).isEqualTo(Hub.NOW);
    }

    @Test
    @DisplayName("VER-6 the number, the QR content, the hash and the file give the same answer")
    void same_answer() {
        hub.seals.put("SEAL", claims(Specimens.METADATA_HASH.substring(0, 32)));
        for (Subject shown : List.of(typed(), qr("SEAL"), new FileHash(Sha256.hex(PDF)), new File(PDF))) {
            var verdict = hub.ask(shown);
            assertThat(verdict.answer()).isEqualTo(Answer.VALID);
            assertThat(verdict.document().orElseThrow().id()).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "https://hub.example/d/%s", "https://hub.example/d/%s?t=0123456789ABCDEF"})
    @DisplayName("VER-6 a number is read as it is typed or pasted, with the code's whole link too")
    void forgiving(String form) {
        var typed = form.formatted(id).toLowerCase(Locale.ROOT).replace("t=0123456789abcdef", "t=" + Hub.TOKEN);
        assertThat(hub.ask(new TypedId(typed, Optional.empty())).answer()).isEqualTo(Answer.VALID);
    }

    @Test
    @DisplayName("VER-5 a typed number and a bare hash show the public tier only")
    void public_tier() {
        for (Subject shown : List.of(typed(), new FileHash(Sha256.hex(PDF)))) {
            var document = hub.ask(shown).document().orElseThrow();
            assertThat(document.tier()).isEqualTo(Tier.PUBLIC);
            assertThat(document.metadata()).isEmpty();
            assertThat(document.number()).isEmpty();
            assertThat(document.cabName()).isEqualTo("Uzbek Test Centre");
        }
    }

    @Test
    @DisplayName("VER-5 the token, or the file itself, shows the metadata")
    void presenter_tier() {
        for (Subject shown : List.of(new TypedId(id.value(), Optional.of(Hub.TOKEN)), new File(PDF))) {
            var document = hub.ask(shown).document().orElseThrow();
            assertThat(document.tier()).isEqualTo(Tier.PRESENTER);
            assertThat(document.metadata()).hasValue("{\"number\":\"TC-118/26\"}");
            assertThat(document.number()).hasValue("TC-118/26");
        }
    }

    @Test
    @DisplayName("VER-5 a wrong token is INVALID and shows nothing")
    void wrong_token() {
        var verdict = hub.ask(new TypedId(id.value(), Optional.of("ZZZZZZZZZZZZZZZZ")));
        assertInvalid(verdict, "TOKEN_MISMATCH");
        assertThat(verdict.document()).isEmpty();
    }

    @Test
    @DisplayName("VER-1 what is no number is INVALID, and says which slip it is")
    void not_a_number() {
        assertInvalid(hub.ask(new TypedId("hello", Optional.empty())), "MALFORMED_ID");
        assertInvalid(hub.ask(new TypedId(null, Optional.empty())), "MALFORMED_ID");
        assertInvalid(hub.ask(new TypedId("X".repeat(100_000), Optional.empty())), "MALFORMED_ID");
        assertInvalid(hub.ask(new QrContent("WIFI:S:guest;;")), "MALFORMED_ID");
        assertInvalid(hub.ask(new FileHash("abc")), "MALFORMED_HASH");
        var wrong = id.value().substring(0, 19) + (id.value().endsWith("A") ? 'B' : 'A');
        assertInvalid(hub.ask(new TypedId(wrong, Optional.empty())), "CHECK_CHARACTER");
    }

    @Test
    @DisplayName("VER-1 an unknown number is INVALID; a reserved one says that no document has followed")
    void not_on_record() {
        var other = DocumentId.of(Specimens.CAB, DocumentType.E_COC, 2026, "0000000");
        assertInvalid(hub.ask(new TypedId(other.value(), Optional.empty())), "UNKNOWN_IDENTIFIER");
        hub.reserved.add(other);
        assertInvalid(hub.ask(new TypedId(other.value(), Optional.empty())), "RESERVED_NOT_REGISTERED");
        assertInvalid(hub.ask(new FileHash("00".repeat(32))), "FILE_NOT_REGISTERED");
    }

    @Test
    @DisplayName("VER-1 what it means that a number is unknown depends on the lane, when a country is named")
    void unknown_on_a_lane() {
        var other = new TypedId(
                DocumentId.of(Specimens.CAB, DocumentType.E_COC, 2026, "0000000")
                        .value(),
                Optional.empty());
        assertThat(codes(hub.ask(other))).doesNotContain("LANE_NOT_OPEN");
        assertThat(codes(hub.askFor(other, "PK"))).contains("UNKNOWN_IDENTIFIER", "LANE_NOT_OPEN");
        hub.coverage = Optional.of(Coverage.MANDATORY);
        assertThat(codes(hub.askFor(other, "PK"))).contains("UNKNOWN_IDENTIFIER", "LANE_MANDATORY");
        hub.coverage = Optional.of(Coverage.VOLUNTARY);
        var verdict = hub.askFor(other, "PK");
        assertInvalid(verdict, "UNKNOWN_IDENTIFIER");
        assertThat(codes(verdict)).contains("LANE_VOLUNTARY");
    }

    @Test
    @DisplayName("VER-1 a seal that is not the hub's, or of another number, is INVALID")
    void forged_seal() {
        assertInvalid(hub.ask(qr("FORGED")), "SEAL_FORGED");
        var other = DocumentId.of(Specimens.CAB, DocumentType.E_COC, 2026, "0000000");
        hub.seals.put("OTHER", claims(other, Specimens.METADATA_HASH.substring(0, 32)));
        assertInvalid(hub.ask(qr("OTHER")), "SEAL_FORGED");
    }

    @Test
    @DisplayName("VER-1 a seal over other metadata than those registered is INVALID")
    void other_metadata() {
        hub.seals.put("SEAL", claims("00".repeat(16)));
        assertInvalid(hub.ask(qr("SEAL")), "METADATA_MISMATCH");
    }

    @ParameterizedTest
    @CsvSource({"SUSPEND,SUSPENDED", "WITHDRAW,WITHDRAWN", "REPLACE,REPLACED", "ANNUL,ANNULLED"})
    @DisplayName(
            "VER-3 a status that ends or rests a document is INVALID from its day on, and VALID before, but for annulment")
    void status(Event event, String code) {
        onRecord(certificate.since(event, "2026-04-01T00:00:00Z"));
        assertInvalid(hub.ask(typed()), code);
        var before = hub.askAt(typed(), Instant.parse("2026-03-31T23:59:59Z"));
        assertThat(before.answer()).isEqualTo(event == Event.ANNUL ? Answer.INVALID : Answer.VALID);
    }

    @Test
    @DisplayName("VER-3 a restored certificate is VALID again")
    void restored() {
        onRecord(certificate.since(Event.SUSPEND, "2026-04-01T00:00:00Z").since(Event.RESTORE, "2026-04-10T00:00:00Z"));
        assertThat(hub.ask(typed()).answer()).isEqualTo(Answer.VALID);
        assertInvalid(hub.askAt(typed(), Instant.parse("2026-04-05T00:00:00Z")), "SUSPENDED");
    }

    @Test
    @DisplayName("VER-3 the period is judged at the time asked about, its last day included")
    void period() {
        onRecord(certificate.until("2026-04-30"));
        assertInvalid(hub.ask(typed()), "EXPIRED");
        assertThat(hub.askAt(typed(), Instant.parse("2026-04-30T23:59:59Z")).answer())
                .isEqualTo(Answer.VALID);
        assertThat(hub.askAt(typed(), Specimens.REGISTERED).answer()).isEqualTo(Answer.VALID);
        assertInvalid(hub.askAt(typed(), Specimens.REGISTERED.minusSeconds(1)), "NOT_YET_REGISTERED");
    }

    @Test
    @DisplayName("VER-3 a time that has not come is UNDETERMINED")
    void future() {
        var verdict = hub.askAt(typed(), Hub.NOW.plusSeconds(1));
        assertThat(verdict.answer()).isEqualTo(Answer.UNDETERMINED);
        assertThat(verdict.reason().orElseThrow().code()).isEqualTo("TIME_NOT_COME");
    }

    @ParameterizedTest
    @ValueSource(strings = {CheckName.SIGNATURE, CheckName.KEY, CheckName.AUTHORITY})
    @DisplayName("VER-3 a fact of issuance that was not stored is not made up: UNDETERMINED")
    void nothing_stored(String check) {
        onRecord(certificate.issued(certificate.issuance().stream()
                .filter(f -> !f.check().equals(check))
                .toList()));
        assertThat(hub.ask(typed()).answer()).isEqualTo(Answer.UNDETERMINED);
    }

    @Test
    @DisplayName("VER-4 acceptance is told beside the verdict and never changes it")
    void acceptance() {
        hub.lane = q -> new LaneAnswer(
                List.of(Finding.fail(CheckName.ACCEPTANCE, "NO_ARRANGEMENT", "", Map.of())), false, Optional.empty());
        var verdict = hub.askFor(typed(), "TJ");
        assertThat(verdict.answer()).isEqualTo(Answer.VALID);
        assertThat(verdict.acceptance().orElseThrow().accepted()).isFalse();
        assertThat(verdict.findings()).extracting(Finding::check).doesNotContain(CheckName.ACCEPTANCE);
        assertThat(hub.ask(typed()).acceptance()).isEmpty();
    }

    @Test
    @DisplayName("VER-3 a test report older than the lane takes is INVALID for that country, and for it alone")
    void too_old_for_the_lane() {
        var report = Specimens.report();
        onRecord(report);
        hub.lane = q -> new LaneAnswer(List.of(Finding.pass(CheckName.ACCEPTANCE)), false, Optional.of(2));
        var asked = new TypedId(report.id().value(), Optional.empty());
        assertInvalid(hub.askFor(asked, "PK"), "OLDER_THAN_LANE_LIMIT");
        assertThat(hub.ask(asked).answer()).isEqualTo(Answer.VALID);
    }

    @Test
    @DisplayName("VER-3 about a time before its registration nothing is said of a document but that")
    void before_registration() {
        hub.key = at -> Finding.fail(CheckName.KEY, "KEY_NOT_REGISTERED", "", Map.of());
        var verdict = hub.askAt(typed(), Instant.parse("2020-01-01T00:00:00Z"));
        assertInvalid(verdict, "NOT_YET_REGISTERED");
        assertThat(codes(verdict)).doesNotContain("KEY_NOT_REGISTERED");
    }

    @Test
    @DisplayName("VER-4 no country accepts what is not what it claims to be")
    void no_acceptance_of_a_forgery() {
        hub.seals.put("SEAL", claims("00".repeat(16)));
        assertThat(hub.askFor(qr("SEAL"), "PK").acceptance()).isEmpty();
        assertThat(hub.askFor(typed(), "PK").acceptance()).isPresent();
    }

    @Test
    @DisplayName("VER-8 a key revoked as of a day before registration is INVALID; what was lost later is told")
    void key_since() {
        hub.key = at -> Finding.warn(CheckName.KEY, "KEY_LATER_RETIRED", "", Map.of());
        assertThat(hub.ask(typed()).answer()).isEqualTo(Answer.VALID);
        hub.key = at -> Finding.fail(CheckName.KEY, "KEY_REVOKED", "", Map.of());
        assertInvalid(hub.ask(typed()), "KEY_REVOKED");
    }

    @Test
    @DisplayName(
            "VER-2 a database that is away makes the answer UNDETERMINED, not an exception; a defect of ours stays one")
    void outage() {
        hub.outage = Optional.of(new EJBException(new SQLException("away")));
        var verdict = hub.ask(typed());
        assertThat(verdict.answer()).isEqualTo(Answer.UNDETERMINED);
        assertThat(verdict.reason().orElseThrow().code()).isEqualTo("TRY_LATER");
        hub.outage = Optional.of(new EJBException(new IllegalStateException("defect")));
        assertThatThrownBy(() -> hub.ask(typed())).isInstanceOf(EJBException.class);
    }

    @Test
    @DisplayName("VER-40 many questions are answered in their order, as each would be alone")
    void many() {
        var unknown = new TypedId("UZ0007-C26-0000000-L", Optional.empty());
        var malformed = new TypedId("", Optional.empty());
        var verdicts = hub.askAll(List.of(unknown, typed(), malformed, typed()));
        assertThat(verdicts).containsExactly(hub.ask(unknown), hub.ask(typed()), hub.ask(malformed), hub.ask(typed()));
        assertThat(verdicts)
                .extracting(Verdict::answer)
                .containsExactly(Answer.INVALID, Answer.VALID, Answer.INVALID, Answer.VALID);
    }

    @Test
    @DisplayName("VER-40 once the registries do not answer, the other questions do not wait for them")
    void many_in_an_outage() {
        hub.outage = Optional.of(new EJBException(new SQLException("away")));
        var verdicts = hub.askAll(Collections.nCopies(200, typed()));
        assertThat(verdicts).hasSize(200).allMatch(v -> v.answer() == Answer.UNDETERMINED);
        assertThat(hub.searches).isOne();
    }

    private void onRecord(Specimens specimen) {
        hub.onRecord.clear();
        hub.onRecord.add(specimen.onRecord(Sha256.hex(PDF)));
    }

    private Subject typed() {
        return new TypedId(id.value(), Optional.empty());
    }

    private Subject qr(String seal) {
        return new QrContent("https://hub.example/d/" + id + "?t=" + Hub.TOKEN + "#" + seal);
    }

    private SealClaims claims(String metadataDigest) {
        return claims(id, metadataDigest);
    }

    private static SealClaims claims(DocumentId id, String metadataDigest) {
        return new SealClaims(
                id,
                Hub.day("2026-02-10"),
                Optional.empty(),
                new HsCode("851660"),
                new CountryCode("UZ"),
                metadataDigest);
    }

    private static void assertInvalid(Verdict verdict, String code) {
        assertThat(verdict.answer()).isEqualTo(Answer.INVALID);
        assertThat(verdict.reason().orElseThrow().code()).isEqualTo(code);
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.findings().stream().map(Finding::code).toList();
    }
}
