package org.carec.ecert.hub.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;
import static org.carec.ecert.hub.demo.WorldOnHub.LABORATORY;
import static org.carec.ecert.hub.demo.WorldOnHub.LAPSED;
import static org.carec.ecert.hub.demo.WorldOnHub.key;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.toolkit.ApiClient;
import org.carec.ecert.hub.toolkit.ApiProblem;
import org.carec.ecert.hub.toolkit.Question;
import org.carec.ecert.hub.toolkit.Submission;
import org.carec.ecert.hub.toolkit.Verdict.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be refused is refused with a code, and leaves nothing behind. */
class BadInputIT {

    private WorldOnHub world;

    @BeforeEach
    void open() throws Exception {
        world = SharedWorld.get();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                file("empty", pdf -> new byte[0]),
                file("not a PDF", pdf -> "<html>not a certificate</html>"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                file("truncated", pdf -> Arrays.copyOf(pdf, pdf.length / 2)),
                file("one byte cut", pdf -> Arrays.copyOf(pdf, pdf.length - 2)),
                file("encrypted", BadInputIT::encrypted),
                file("trailing bytes", pdf -> Arrays.copyOf(pdf, pdf.length + 10)),
                file("one byte changed", BadInputIT::changed));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    @DisplayName("EXC-10 a file that is no conforming signed PDF is refused, told why, and nothing is stored")
    void bad_files_are_refused(String what, UnaryOperator<byte[]> spoil) {
        var ready = world.ready(LABORATORY);
        var spoilt = spoil.apply(ready.submission().pdf());
        var submission = new Submission(ready.submission().metadata(), spoilt, Optional.of(ready.id()));
        var problem = refusal(world.cab(LABORATORY), submission);
        assertThat(problem.status()).as(problem.getMessage()).isIn(400, 422);
        assertThat(problem.body().path("findings").findValuesAsText("outcome")).contains("FAIL");
        assertThat(problem.body().path("findings").findValuesAsText("sentence")).allMatch(s -> !s.isBlank());
        assertThat(world.importer().verify(Question.about(ready.id())).outcome())
                .isEqualTo(Outcome.INVALID);
        assertThat(world.importer().verify(Question.file(spoilt)).outcome()).isEqualTo(Outcome.INVALID);
        world.cab(LABORATORY).push(ready.submission(), key());
        assertThat(world.importer().verify(Question.about(ready.id())).outcome())
                .isEqualTo(Outcome.VALID);
    }

    static Stream<Arguments> metadata() {
        return Stream.of(
                fields("wrong type", "METADATA_WRONG_TYPE", m -> m.put("standards", "IEC 60335-1:2020")),
                fields("number instead of text", "METADATA_WRONG_TYPE", m -> m.put("number", 7)),
                fields("unknown field", "METADATA_UNKNOWN_FIELD", m -> m.put("colour", "red")),
                fields("missing field", "METADATA_MISSING_FIELD", m -> m.remove("applicant")),
                fields("unknown HS code", "UNKNOWN_HS_CODE", m -> product(m).put("hsCode", "850999")),
                fields("another CAB's HS code", "OUT_OF_SCOPE_HS", m -> product(m)
                        .put("hsCode", "081310")),
                fields("dates reversed", "DATES_REVERSED", m -> m.put("validUntil", "2020-01-01")),
                fields("issued in the future", "ISSUED_IN_FUTURE", m -> m.put("issuedOn", "2090-01-01")),
                fields("standard out of scope", "OUT_OF_SCOPE_STANDARD", m -> m.putArray("standards")
                        .add("ISO 1:2022")),
                fields("lane not open", "PRODUCT_NOT_IN_SCOPE", m -> m.putArray("destinations")
                        .add("KG")));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("metadata")
    @DisplayName("EXC-10 metadata that cannot stand is refused with its code, in a push and in a dry run")
    void bad_metadata_is_refused(String what, String code, Consumer<ObjectNode> spoil) {
        var good = world.metadata(CERTIFIER);
        var reservation = world.cab(CERTIFIER).reserve(good.toString(), key());
        var bad = good.deepCopy();
        spoil.accept(bad);
        var pdf = world.signed(CERTIFIER, world.paper(CERTIFIER, good, reservation));
        var submission = new Submission(bad.toString(), pdf, Optional.empty());
        var problem = refusal(world.cab(CERTIFIER), submission);
        assertThat(problem.body().findValuesAsText("code"))
                .as(problem.getMessage())
                .contains(code);
        assertThat(problem.status()).isIn(400, 422);
        var found = world.cab(CERTIFIER).validate(submission);
        assertThat(found.findValuesAsText("code")).as(found.toPrettyString()).contains(code);
    }

    @Test
    @DisplayName("EXC-3 a document signed with another body's key is refused")
    void another_bodys_key_is_refused() {
        var metadata = world.metadata(LABORATORY);
        var reservation = world.cab(LABORATORY).reserve(metadata.toString(), key());
        var pdf = world.signed(CERTIFIER, world.paper(LABORATORY, metadata, reservation));
        var submission = new Submission(metadata.toString(), pdf, Optional.of(reservation.documentId()));
        assertThat(codes(refusal(world.cab(LABORATORY), submission))).contains("KEY_NOT_REGISTERED");
    }

    @Test
    @DisplayName("EXC-3 a body whose accreditation has ended cannot push")
    void an_ended_accreditation_is_refused() {
        var metadata = world.metadata(LAPSED);
        var other = world.metadata(LABORATORY);
        var paper = world.paper(LABORATORY, other, world.cab(LABORATORY).reserve(other.toString(), key()));
        var submission = new Submission(metadata.toString(), world.signed(LAPSED, paper), Optional.empty());
        assertThat(codes(refusal(world.cab(LAPSED), submission))).contains("ACCREDITATION_NOT_IN_FORCE");
    }

    @Test
    @DisplayName("EXC-5 a reservation is used once, by its own body, for what it declared")
    void a_reservation_is_used_once() {
        var used = world.ready(LABORATORY);
        world.cab(LABORATORY).push(used.submission(), key());
        var metadata = world.metadata(LABORATORY);
        var again = new Submission(
                metadata.toString(),
                world.ready(LABORATORY, metadata).submission().pdf(),
                Optional.of(used.id()));
        assertThat(codes(refusal(world.cab(LABORATORY), again)))
                .containsAnyOf("RESERVATION_USED", "METADATA_DIFFERS_FROM_RESERVATION");
        var own = world.ready(CERTIFIER);
        var foreign = new Submission(metadata.toString(), own.submission().pdf(), Optional.of(own.id()));
        assertThat(codes(refusal(world.cab(LABORATORY), foreign)))
                .containsAnyOf("RESERVATION_NOT_YOURS", "RESERVATION_UNKNOWN", "NOT_YOURS");
    }

    @Test
    @DisplayName("ACC-1 one body cannot push another's document")
    void one_body_cannot_push_for_another() {
        var ready = world.ready(CERTIFIER);
        assertThat(refusal(world.cab(LABORATORY), ready.submission()).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("EXC-4 one idempotency key with other bytes is refused")
    void a_key_is_for_one_content() {
        var key = key();
        world.cab(LABORATORY).push(world.ready(LABORATORY).submission(), key);
        var other = world.ready(LABORATORY).submission();
        assertThatThrownBy(() -> world.cab(LABORATORY).push(other, key)).isInstanceOfSatisfying(ApiProblem.class, p -> {
            assertThat(p.status()).isEqualTo(409);
            assertThat(p.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        });
    }

    private static ApiProblem refusal(ApiClient cab, Submission submission) {
        try {
            throw new AssertionError("taken: " + cab.push(submission, key()));
        } catch (ApiProblem problem) {
            return problem;
        }
    }

    private static java.util.List<String> codes(ApiProblem problem) {
        return problem.body().findValuesAsText("code");
    }

    private static Arguments file(String what, UnaryOperator<byte[]> spoil) {
        return Arguments.of(what, spoil);
    }

    private static Arguments fields(String what, String code, Consumer<ObjectNode> spoil) {
        return Arguments.of(what, code, spoil);
    }

    private static ObjectNode product(ObjectNode metadata) {
        return (ObjectNode) metadata.path("products").get(0);
    }

    private static byte[] changed(byte[] pdf) {
        var changed = pdf.clone();
        changed[pdf.length / 2] ^= 1;
        return changed;
    }

    private static byte[] encrypted(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
