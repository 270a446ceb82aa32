package org.carec.ecert.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Problem;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.registry.KeyChange;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.RegisteredKey;
import org.carec.ecert.signature.TestIdentity;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PushContainerIT {

    private static final Map<String, Long> WRITTEN = Map.of(
            "document", 1L,
            "document_file", 1L,
            "document_product", 1L,
            "document_standard", 1L,
            "document_destination", 1L,
            "answered_request", 1L,
            "journal_event", 1L);

    @Inject
    WorldInContainer world;

    @Inject
    CallersInContainer callers;

    @Inject
    PushesInContainer pushes;

    @Inject
    TablesInContainer tables;

    @Inject
    DocumentRegister register;

    @Inject
    KeyRegister keys;

    @BeforeEach
    void world() throws InterruptedException {
        world.stand();
    }

    @Test
    @DisplayName("EXC-1 a push writes document, bytes, facts of issuance, answer and journal event, and nothing else")
    void everything() {
        var submission = pushes.submission("UZ0007");
        var before = tables.counts();
        var document = pushes.push("UZ0007", submission);
        assertEquals(WRITTEN, tables.addedSince(before));
        assertEquals(
                List.of("DOCUMENT_REGISTERED"),
                tables.strings("SELECT kind FROM journal_event WHERE subject = '" + document.id() + "'"));
        assertArrayEquals(submission.pdf(), callers.cab("UZ0007").call(() -> register.pdf(document.id())));
    }

    @Test
    @DisplayName(
            "EXC-1 whichever of its rows the database refuses, nothing of the push stands, and nothing of it is used up")
    void or_nothing() {
        var metadata = pushes.metadata("UZ0007");
        var reserved = pushes.reserve("UZ0007", metadata).id();
        var submission = pushes.submission("UZ0007", metadata, Optional.of(reserved));
        var before = tables.counts();
        for (var table : WRITTEN.keySet()) {
            tables.refusing(
                    table, () -> assertThrows(RuntimeException.class, () -> pushes.push("UZ0007", submission), table));
            assertEquals(Map.of(), tables.addedSince(before), table);
        }
        assertEquals(reserved, pushes.push("UZ0007", submission).id());
        assertEquals(WRITTEN, tables.addedSince(before));
    }

    @Test
    @DisplayName("JOU-3 the journal tells of a document by codes and hashes, and of nobody and nothing in it")
    void journal_without_content() {
        var document = pushes.registered("UZ0007");
        var suspend = new StatusChange(
                StatusEvent.Event.SUSPEND, "TESTED", "Somebody complained.", Optional.empty(), Optional.empty());
        callers.cab("UZ0007").call(() -> register.change(document.id(), suspend, pushes.key()));

        var told = tables.strings("SELECT content FROM journal_event WHERE subject = '" + document.id() + "'");
        assertEquals(2, told.size());
        for (var content : told) {
            for (var secret : List.of("Temur", "Electric oven", "Somebody", document.number())) {
                assertTrue(!content.contains(secret), content);
            }
        }
    }

    @Test
    @DisplayName("EXC-1 of a push that is refused only the journal tells, without its content")
    void refused() {
        var metadata = new String(pushes.metadata("UZ0007"), StandardCharsets.UTF_8)
                .replace("851660", "081310")
                .replace("Toshkent", "Samarqand");
        var submission = pushes.submission("UZ0007", metadata.getBytes(StandardCharsets.UTF_8), Optional.empty());
        var before = tables.counts();
        var refusal = assertThrows(PushRefused.class, () -> pushes.push("UZ0007", submission));
        assertTrue(
                codes(refusal).contains("OUT_OF_SCOPE_HS"), () -> codes(refusal).toString());
        assertEquals(Map.of("journal_event", 1L), tables.addedSince(before));
        var told = tables.strings("SELECT content FROM journal_event ORDER BY number DESC LIMIT 1")
                .get(0);
        assertTrue(told.contains("OUT_OF_SCOPE_HS") && told.contains(Sha256.hex(submission.pdf())), told);
        assertTrue(!told.contains("Samarqand"), told);
    }

    @Test
    @DisplayName("EXC-6 a dry run of a sound push finds nothing against it, and stores nothing")
    void dry_run() {
        var submission = pushes.submission("UZ0007");
        var before = tables.counts();
        var findings = callers.cab("UZ0007").call(() -> register.validate(submission));
        assertEquals(Map.of(), tables.addedSince(before));
        assertTrue(findings.stream().noneMatch(Registration::isAgainst), findings::toString);
        assertEquals(findings, pushes.push("UZ0007", submission).issuance());
    }

    @Test
    @DisplayName("EXC-6 a dry run of an unsound push finds what the push is refused for, and stores nothing")
    void unsound_dry_run() {
        var metadata = new String(pushes.metadata("UZ0007"), StandardCharsets.UTF_8)
                .replace("851660", "999999")
                .replace("[\"PK\"]", "[\"KG\"]");
        var signer = world.newSigner("UZ0007");
        var submission = new Submission(
                metadata.getBytes(StandardCharsets.UTF_8),
                pushes.pdf(signer),
                Optional.empty(),
                Optional.of(pushes.key()));
        var before = tables.counts();
        var findings = callers.cab("UZ0007").call(() -> register.validate(submission));
        assertEquals(Map.of(), tables.addedSince(before));
        var refusal = assertThrows(PushRefused.class, () -> pushes.push("UZ0007", submission));
        assertEquals(
                findings.stream().filter(Registration::isAgainst).toList(),
                refusal.findings().stream().filter(Registration::isAgainst).toList());
        assertTrue(
                codes(refusal).containsAll(List.of("UNKNOWN_HS_CODE", "KEY_NOT_REGISTERED", "NO_ARRANGEMENT")),
                () -> codes(refusal).toString());
    }

    @Test
    @DisplayName(
            "EXC-3 key, authority and lane are judged at registration, and the judgement stands when the key does not")
    void judgement() {
        var signer = world.registerNewSigner("UZ0008");
        var document = pushes.push("UZ0008", signed(signer));
        var evidence = document.issuance();
        assertEquals(1, passed(evidence, "key"));
        assertEquals(1, passed(evidence, "signature"));
        assertTrue(
                evidence.stream()
                        .anyMatch(f ->
                                f.check().equals("authority") && f.evidence().containsValue("A-UZ0008")),
                evidence::toString);
        assertTrue(evidence.stream().anyMatch(f -> "PK".equals(f.evidence().get("destination"))), evidence::toString);
        callers.authority("UZ").run(() -> keys.change(document.keyId(), retired()));
        assertEquals(
                evidence,
                callers.cab("UZ0008").call(() -> register.get(document.id())).issuance());
        var refusal = assertThrows(PushRefused.class, () -> pushes.push("UZ0008", signed(signer)));
        assertTrue(codes(refusal).contains("KEY_NOT_ACTIVE_AT_SIGNING"), () -> codes(refusal)
                .toString());
    }

    private Submission signed(TestIdentity signer) {
        return new Submission(
                pushes.metadata("UZ0008"), pushes.pdf(signer), Optional.empty(), Optional.of(pushes.key()));
    }

    private static KeyChange retired() {
        return new KeyChange(RegisteredKey.Status.RETIRED, "rotation", Optional.empty());
    }

    private static long passed(List<Finding> findings, String check) {
        return findings.stream()
                .filter(f -> f.check().equals(check) && f.outcome() == Finding.Outcome.PASS)
                .count();
    }

    private static List<String> codes(Problem refusal) {
        return refusal.findings().stream().map(Finding::code).toList();
    }
}
