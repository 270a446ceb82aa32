package org.carec.ecert.signature;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The corpus in a folder: its files, {@code index.json} that lists them, and {@code index.jws}, a detached JWS (RFC 7515, appendix F; ES256)
 * over the octets of the index.
 */
final class CorpusIndex {

    private static final String INDEX = "index.json";
    private static final String SIGNATURE = "index.jws";

    private final Path folder;

    CorpusIndex(Path folder) {
        this.folder = folder;
    }

    void write(List<Corpus.Entry> corpus, ECKey key) throws IOException, JOSEException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Corpus.Entry entry : corpus) {
            String path = entry.path(rows.size() + 1);
            Files.createDirectories(folder.resolve(path).getParent());
            Files.write(folder.resolve(path), entry.file());
            rows.add(new TreeMap<>(Map.of(
                    "file", path,
                    "family", entry.family(),
                    "done", entry.done(),
                    "expected", entry.expected(),
                    "at", entry.now().toString(),
                    "sha256", Digest.sha256Hex(entry.file()))));
        }
        byte[] index = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(rows);
        Files.write(folder.resolve(INDEX), index);
        JWSObject signed = new JWSObject(new JWSHeader.Builder(JWSAlgorithm.ES256).build(), new Payload(index));
        signed.sign(new ECDSASigner(key));
        Files.writeString(folder.resolve(SIGNATURE), signed.serialize(true));
        Files.writeString(folder.resolve("index.jwk"), key.toPublicJWK().toJSONString());
    }

    /** Whether the index is the one that was signed, and every file the one it lists. */
    boolean holds(ECKey key) throws IOException, ParseException, JOSEException {
        byte[] index = Files.readAllBytes(folder.resolve(INDEX));
        JWSObject signed = JWSObject.parse(Files.readString(folder.resolve(SIGNATURE)), new Payload(index));
        if (!signed.verify(new ECDSAVerifier(key.toPublicJWK()))) {
            return false;
        }
        for (var row : new ObjectMapper().readTree(index)) {
            byte[] file = Files.readAllBytes(folder.resolve(row.get("file").asText()));
            if (!Digest.sha256Hex(file).equals(row.get("sha256").asText())) {
                return false;
            }
        }
        return true;
    }
}
