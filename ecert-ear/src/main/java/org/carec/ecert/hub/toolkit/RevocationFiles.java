package org.carec.ecert.hub.toolkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.carec.ecert.signature.RevocationEvidence;

/** Certificate revocation lists in DER or PEM (RFC 7468, clause 6) and OCSP answers in DER, read from files. */
final class RevocationFiles {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN X509 CRL-----([A-Za-z0-9+/=\\s]*)-----END X509 CRL-----");

    private static final int SEQUENCE = 0x30;

    private RevocationFiles() {}

    static RevocationEvidence read(List<Path> lists, List<Path> answers) {
        List<byte[]> crls = new ArrayList<>();
        lists.forEach(file -> crls.addAll(lists(file)));
        return new RevocationEvidence(
                crls,
                answers.stream()
                        .map(file -> der(
                                file, InputFile.beginning(file, RevocationEvidence.OCSP_LIMIT + 1), "an OCSP answer"))
                        .toList());
    }

    private static List<byte[]> lists(Path file) {
        byte[] bytes = InputFile.bytes(file);
        if (bytes.length > 0 && bytes[0] == SEQUENCE) {
            return List.of(bytes);
        }
        List<byte[]> blocks = BLOCK.matcher(new String(bytes, ISO_8859_1))
                .results()
                .map(block -> decoded(file, block))
                .toList();
        return blocks.isEmpty() ? List.of(der(file, bytes, "a certificate revocation list")) : blocks;
    }

    private static byte[] decoded(Path file, MatchResult block) {
        try {
            return Base64.getMimeDecoder().decode(block.group(1));
        } catch (IllegalArgumentException e) {
            throw new ToolkitProblem(file + " is not sound PEM.", "Give the list in DER or PEM.", e);
        }
    }

    private static byte[] der(Path file, byte[] bytes, String what) {
        if (bytes.length == 0 || bytes[0] != SEQUENCE) {
            throw new ToolkitProblem(file + " is not " + what + ".", "Give the file as its CA publishes it, in DER.");
        }
        return bytes;
    }
}
