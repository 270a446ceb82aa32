package org.carec.ecert.signature;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes the corpus to a folder, its index signed, and compares the verifiers on it. {@code config/corpus.sh} runs it. */
public final class CorpusCommand {

    private CorpusCommand() {}

    /**
     * Writes and compares.
     *
     * @param arguments folder, and where the index shall be signed by a key of one's own: a PKCS#12 file with one P-256 key, its password in
     *     {@code CORPUS_PASSWORD}
     */
    @SuppressWarnings("SystemOut") // it is what this command is for
    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF); // what DSS and PDFBox say of each file
        Path folder = Path.of(arguments[0]);
        ECKey key = arguments.length > 1 ? own(Path.of(arguments[1])) : new ECKeyGenerator(Curve.P_256).generate();
        List<Corpus.Entry> corpus = Corpus.all();
        new CorpusIndex(folder).write(corpus, key);
        System.out.println(corpus.size() + " files in " + folder + "; comparing takes a few minutes");
        String table = new CorpusComparison().table(corpus);
        Files.writeString(folder.resolve("comparison.md"), table);
        System.out.print(table);
    }

    private static ECKey own(Path file) throws Exception {
        char[] password = System.getenv().getOrDefault("CORPUS_PASSWORD", "").toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return ECKey.load(store, store.aliases().nextElement(), password);
    }
}
