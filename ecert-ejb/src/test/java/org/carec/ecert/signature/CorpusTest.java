package org.carec.ecert.signature;

import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    private static final List<Corpus.Entry> CORPUS = Corpus.all();

    @Test
    @DisplayName(
            "SIG-1 SIG-4 the corpus has 60 good files and more, every attack once, and no attack by another's name")
    void complete() {
        Map<Boolean, List<Corpus.Entry>> corpus = CORPUS.stream().collect(partitioningBy(Corpus.Entry::good));

        assertThat(corpus.get(true))
                .hasSizeGreaterThanOrEqualTo(60)
                .extracting(entry -> entry.family() + ": " + entry.done())
                .doesNotHaveDuplicates();
        assertThat(corpus.get(false))
                .hasSizeGreaterThanOrEqualTo(200)
                .extracting(entry -> entry.family() + ": " + entry.done())
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("SIG-4 the corpus's index is signed: neither a file nor what is said of it can be changed unseen")
    void signed(@TempDir Path folder) throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        List<Corpus.Entry> some = CORPUS.subList(0, 3);
        CorpusIndex index = new CorpusIndex(folder);
        index.write(some, key);

        assertThat(index.holds(key)).isTrue();
        assertThat(index.holds(new ECKeyGenerator(Curve.P_256).generate())).isFalse();
        Path listed = folder.resolve("index.json");
        String said = Files.readString(listed);
        Files.writeString(listed, said.replace(some.get(0).expected(), "TOTAL-PASSED"));
        assertThat(index.holds(key)).isFalse();
        Files.writeString(listed, said);
        Files.writeString(folder.resolve(some.get(1).path(2)), "%PDF-1.7");
        assertThat(index.holds(key)).isFalse();
    }
}
