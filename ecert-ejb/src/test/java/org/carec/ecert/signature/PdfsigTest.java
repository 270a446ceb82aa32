package org.carec.ecert.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfsigTest {

    private static final Set<String> KNOWN_KEYS = Set.of("RSA", "EC");

    /** What pdfsig says of files that use what it does not know. */
    private static final Map<String, String> BEYOND_IT = Map.of(
            "field type and value inherited", "The signature form field is not signed.",
            "signer named by his key", "Unknown Validation Failure.");

    static List<GoodFiles.Good> files() {
        return GoodFiles.all();
    }

    @ParameterizedTest(name = "SIG-10 {0}: its signature is valid to pdfsig, too")
    @MethodSource("files")
    void agrees(GoodFiles.Good good) throws Exception {
        Pdfsig opinion = Pdfsig.of(good.file());
        boolean knownKey = KNOWN_KEYS.contains(good.signer().keys().getPrivate().getAlgorithm());
        String otherwise = knownKey ? "Signature is Valid." : "Document isn't signed or corrupted data.";

        assertThat(opinion.digestDiffers()).as(opinion.text()).isFalse();
        assertThat(opinion.ofTheFirst()).contains(BEYOND_IT.getOrDefault(good.name(), otherwise));
    }
}
