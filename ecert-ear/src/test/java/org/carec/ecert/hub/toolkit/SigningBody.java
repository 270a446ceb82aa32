package org.carec.ecert.hub.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** A body that signs a page with a key in a file, below authorities that publish their lists and answers. */
final class SigningBody implements AutoCloseable {

    final Authorities authorities;
    X509Certificate signer;

    private final Path folder;
    private final Terminal terminal = new Terminal();

    SigningBody(Path folder) throws Exception {
        this.folder = folder;
        authorities = new Authorities();
        SamplePage.write(folder.resolve("in.pdf"));
        Files.writeString(folder.resolve("ca.pem"), Pem.of(authorities.national.certificate()));
        certify("/issuing.crl", "/ocsp");
    }

    @Override
    public void close() {
        authorities.close();
    }

    /** Gives the body a key whose certificate names these pages; null leaves one out. */
    void certify(String list, String responder) throws Exception {
        KeyPair pair = KeyKind.EC_P256.generate();
        signer = authorities.signer("CN=Signer", pair.getPublic(), list, responder);
        use(pair, List.of(signer, authorities.issuing.certificate()));
    }

    void use(KeyPair pair, List<X509Certificate> chain) {
        new SigningIdentity(pair.getPrivate(), chain).write(folder.resolve("k.p12"), Terminal.password());
    }

    /** The options for that level, and more. */
    String[] lasting(String level, String... more) {
        List<String> all = new ArrayList<>(List.of("--level", level, "--tsa", authorities.address("/tsa")));
        all.addAll(List.of("--chain", folder.resolve("ca.pem").toString()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    int sign(String... more) {
        List<String> all = new ArrayList<>(List.of(
                folder.resolve("in.pdf").toString(), folder.resolve("out.pdf").toString(), "--p12"));
        all.addAll(List.of(folder.resolve("k.p12").toString(), "--password-env", Terminal.PASSWORD_VARIABLE));
        all.addAll(List.of(more));
        return terminal.run(new SignCommand(), all.toArray(String[]::new));
    }

    /** What is said when nothing is written. */
    String refused(String... more) throws IOException {
        Files.deleteIfExists(folder.resolve("out.pdf"));
        int before = terminal.err().length();
        assertThat(sign(more)).isEqualTo(2);
        assertThat(folder.resolve("out.pdf")).doesNotExist();
        return terminal.err().substring(before);
    }

    byte[] signed() throws IOException {
        return Files.readAllBytes(folder.resolve("out.pdf"));
    }

    String out() {
        return terminal.out();
    }

    String err() {
        return terminal.err();
    }
}
