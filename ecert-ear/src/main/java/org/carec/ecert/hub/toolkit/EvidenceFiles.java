package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/** Revocation lists and OCSP answers in files: DER, or PEM with one or more of them (RFC 7468). */
final class EvidenceFiles {

    private static final int SEQUENCE = 0x30;
    private static final Set<String> LIST = Set.of("X509 CRL", "CRL");
    private static final Set<String> ANSWER = Set.of("OCSP RESPONSE");

    /** Reads one thing of a kind. */
    @FunctionalInterface
    private interface Reader {
        Proof read(byte[] der, String origin) throws IOException;
    }

    private EvidenceFiles() {}

    static List<Proof> lists(List<Path> files) {
        return read(files, LIST, "a certificate revocation list", ListProof::new);
    }

    static List<Proof> answers(List<Path> files) {
        return read(files, ANSWER, "an OCSP answer", AnswerProof::new);
    }

    private static List<Proof> read(List<Path> files, Set<String> labels, String what, Reader reader) {
        List<Proof> proofs = new ArrayList<>();
        for (Path file : files) {
            try {
                List<byte[]> found = contents(InputFile.bytes(file), labels);
                if (found.isEmpty()) {
                    throw new IOException("it holds none");
                }
                for (byte[] der : found) {
                    proofs.add(reader.read(der, file.toString()));
                }
            } catch (IOException e) {
                throw new ToolkitProblem(
                        file + " is not " + what + ": " + e.getMessage() + ".", "Give it in DER or PEM.", e);
            }
        }
        return proofs;
    }

    private static List<byte[]> contents(byte[] bytes, Set<String> labels) throws IOException {
        if (bytes.length > 0 && bytes[0] == SEQUENCE) {
            return List.of(bytes);
        }
        List<byte[]> contents = new ArrayList<>();
        try (PemReader pem = new PemReader(new StringReader(new String(bytes, StandardCharsets.ISO_8859_1)))) {
            for (PemObject block = pem.readPemObject(); block != null; block = pem.readPemObject()) {
                if (labels.contains(block.getType())) {
                    contents.add(block.getContent());
                }
            }
        }
        return contents;
    }
}
