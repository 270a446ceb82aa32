package org.carec.ecert.hub.toolkit;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bouncycastle.util.encoders.DecoderException;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.carec.ecert.signature.RevocationEvidence;

/** Revocation lists and OCSP answers in files: DER, or PEM with one or more of them (RFC 7468). */
final class EvidenceFiles {

    private static final int SEQUENCE = 0x30;

    /** So much of a file with an answer is read: the largest answer that counts, in PEM. */
    private static final int ANSWER_FILE = 2 * RevocationEvidence.OCSP_LIMIT;

    private static final Kind LIST =
            new Kind("a certificate revocation list", Set.of("X509 CRL", "CRL"), InputFile::bytes, ListProof::new);
    private static final Kind ANSWER = new Kind(
            "an OCSP answer",
            Set.of("OCSP RESPONSE"),
            file -> InputFile.beginning(file, ANSWER_FILE),
            AnswerProof::new);

    /** What a kind of evidence is called, in words and in PEM, and how it is read. */
    private record Kind(String name, Set<String> labels, Function<Path, byte[]> opener, Prover prover) {

        Proof proof(byte[] der, Path file) {
            try {
                return prover.read(der, file.toString());
            } catch (IOException e) {
                throw isNone(file, this, e);
            }
        }
    }

    @FunctionalInterface
    private interface Prover {
        Proof read(byte[] der, String origin) throws IOException;
    }

    private EvidenceFiles() {}

    /** As the verifier takes it: what is wrong with it, the verifier says. */
    static RevocationEvidence evidence(List<Path> lists, List<Path> answers) {
        return new RevocationEvidence(read(lists, LIST, (der, file) -> der), read(answers, ANSWER, (der, file) -> der));
    }

    /** As a signer takes it, who has to choose. */
    static List<Proof> proofs(List<Path> lists, List<Path> answers) {
        List<Proof> proofs = new ArrayList<>(read(lists, LIST, LIST::proof));
        proofs.addAll(read(answers, ANSWER, ANSWER::proof));
        return proofs;
    }

    private static <T> List<T> read(List<Path> files, Kind kind, BiFunction<byte[], Path, T> reader) {
        return files.stream()
                .flatMap(file -> ders(file, kind).stream().map(der -> reader.apply(der, file)))
                .toList();
    }

    private static List<byte[]> ders(Path file, Kind kind) {
        byte[] bytes = kind.opener.apply(file);
        if (bytes.length > 0 && bytes[0] == SEQUENCE) {
            return List.of(bytes);
        }
        try {
            List<byte[]> ders = inPem(bytes, kind.labels);
            if (ders.isEmpty()) {
                throw new IOException("it holds none");
            }
            return ders;
        } catch (IOException | DecoderException e) {
            throw isNone(file, kind, e);
        }
    }

    private static List<byte[]> inPem(byte[] bytes, Set<String> labels) throws IOException {
        List<byte[]> ders = new ArrayList<>();
        try (PemReader pem = new PemReader(new StringReader(new String(bytes, StandardCharsets.ISO_8859_1)))) {
            for (PemObject block = pem.readPemObject(); block != null; block = pem.readPemObject()) {
                if (labels.contains(block.getType())) {
                    ders.add(block.getContent());
                }
            }
        }
        return ders;
    }

    private static ToolkitProblem isNone(Path file, Kind kind, Exception why) {
        return new ToolkitProblem(
                file + " is not " + kind.name + ": " + why.getMessage() + ".", "Give it in DER or PEM.", why);
    }
}
