package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceValidatorTest {

    static List<GoodFiles.Good> files() {
        return GoodFiles.all();
    }

    @ParameterizedTest(name = "SIG-10 {0}: accepted by the verifier and by EU DSS")
    @MethodSource("files")
    void both_accept(GoodFiles.Good good) throws Exception {
        SignatureReport report =
                new PdfVerifier().examine(new UnverifiedPdf(good.file()), TestPki.trust(good.signer()), TestPki.NOW);

        assertThat(report.findings()).isEmpty();
        assertThat(new ReferenceValidator().judge(good.file())).isEqualTo("TOTAL-PASSED");
    }
}
