package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.carec.ecert.signature.GoodFiles.Good;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EveryByteTest {

    @Test
    @DisplayName("SIG-3 no octet of a B-B file can be changed, but for the case of its hex digits")
    void refuses_every_changed_octet() {
        assertThat(acceptedMutants(MutationFiles.plain("RSA-2048"), 0)).isEmpty();
    }

    @Test
    @DisplayName("SIG-3 no octet of an ECDSA signature's CMS can be changed, but for the case of its hex digits")
    void refuses_every_changed_octet_of_another_algorithm() {
        Good file = MutationFiles.plain("P-256");
        assertThat(acceptedMutants(file, contents(file))).isEmpty();
    }

    @Test
    @DisplayName("SIG-3 no octet of a B-T file's CMS with a chain can be changed, but for the case of its hex digits")
    void refuses_every_changed_octet_of_a_stamped_file() {
        Good file = MutationFiles.stamped("RSA-2048");
        assertThat(acceptedMutants(file, contents(file))).isEmpty();
    }

    @Test
    @DisplayName(
            "SIG-3 SIG-35 no octet of a file that two have signed can be changed, but for the case of its hex digits")
    void refuses_every_changed_octet_of_several() {
        byte[] file = new SeveralFile(pdf -> pdf.room = 2 * 1100)
                .signed(SeveralFile.SECOND, pdf -> pdf.room = 2 * 1100)
                .file();
        assertThat(acceptedMutants(file, SeveralFile.trust(), 0, true)).isEmpty();
    }

    private static int contents(Good file) {
        return new String(file.file(), ISO_8859_1).indexOf("/Contents");
    }

    /** For each octet: every single bit turned; for a hex digit also every bit of its value. */
    private static List<String> acceptedMutants(Good file, int from) {
        return acceptedMutants(
                file.file(), TestPki.trust(file.signer()), from, file.name().startsWith("B-T"));
    }

    private static List<String> acceptedMutants(byte[] good, TrustBasis trust, int from, boolean fewer) {
        PdfVerifier verifier = new PdfVerifier();
        assertThat(verifier.examine(new UnverifiedPdf(good), trust, TestPki.NOW).findings())
                .isEmpty();
        List<String> accepted = new ArrayList<>();
        byte[] mutant = good.clone();
        for (int at = from; at < good.length; at++) {
            for (int value : values(good[at], fewer)) {
                mutant[at] = (byte) value;
                if (verifier.examine(new UnverifiedPdf(mutant), trust, TestPki.NOW)
                        .passed()) {
                    accepted.add("offset " + at + ": " + good[at] + " to " + value);
                }
            }
            mutant[at] = good[at];
        }
        return accepted;
    }

    /** Hex digits stand in place of octets: the bits of their value are turned, and they are made no digit. */
    private static int[] values(byte good, boolean fewer) {
        int digit = Character.digit(good, 16);
        if (digit < 0) {
            return IntStream.range(0, fewer ? 1 : 8)
                    .map(bit -> good ^ (1 << bit))
                    .toArray();
        }
        IntStream digits =
                IntStream.of(1, 2, 4, 8).limit(fewer ? 1 : 4).map(bit -> Character.forDigit(digit ^ bit, 16));
        return fewer
                ? digits.toArray()
                : IntStream.concat(digits, IntStream.of(' ', good ^ 0x80)).toArray();
    }
}
