package org.carec.ecert.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Verdict.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What became of the key's certificate at its CA since a document was registered. */
class CertificateSinceTest {

    private final Hub hub = new Hub();
    private final Specimens certificate = Specimens.certificate();

    @BeforeEach
    void one_certificate_on_record() {
        hub.onRecord.add(certificate.onRecord());
    }

    @Test
    @DisplayName("VER-12 what the CA says of a key's certificate is told like what the registry says, and once")
    void certificate_since() {
        hub.atCa = at -> Finding.warn(CheckName.KEY, "KEY_LATER_REVOKED", "", Map.of());
        assertThat(ask().answer()).isEqualTo(Answer.VALID);
        assertThat(codes()).containsOnlyOnce("KEY_LATER_REVOKED");
        hub.key = at -> Finding.warn(CheckName.KEY, "KEY_LATER_RETIRED", "", Map.of());
        assertThat(codes()).contains("KEY_LATER_RETIRED", "KEY_LATER_REVOKED");
        hub.key = hub.atCa;
        assertThat(codes()).containsOnlyOnce("KEY_LATER_REVOKED");
        hub.atCa = at -> Finding.fail(CheckName.KEY, "KEY_REVOKED", "", Map.of());
        assertThat(ask().answer()).isEqualTo(Answer.INVALID);
        assertThat(codes()).contains("KEY_REVOKED");
    }

    @Test
    @DisplayName("VER-12 what was told at registration is still told when the CA has forgotten it")
    void certificate_then() {
        var findings = new ArrayList<>(certificate.issuance());
        findings.add(Finding.warn(CheckName.KEY, "KEY_LATER_REVOKED", "", Map.of()));
        hub.onRecord.set(0, certificate.issued(findings).onRecord());
        assertThat(ask().answer()).isEqualTo(Answer.VALID);
        assertThat(codes()).containsOnlyOnce("KEY_LATER_REVOKED");
    }

    private Verdict ask() {
        return hub.ask(new TypedId(certificate.id().value(), Optional.empty()));
    }

    private List<String> codes() {
        return ask().findings().stream().map(Finding::code).toList();
    }
}
