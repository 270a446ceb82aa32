package org.carec.ecert.hub.toolkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.carec.ecert.signature.UnverifiedSigner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code key}: from a new key to one that the hub knows. */
@Command(
        name = "key",
        description = "Makes a signing key, installs its certificate, registers it at the hub.",
        mixinStandardHelpOptions = true)
public final class KeyCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "new",
            description = "Makes a key pair in a PKCS#12 file and a certificate request (PKCS#10) for the national CA.",
            mixinStandardHelpOptions = true)
    void create(
            @Option(names = "--p12", required = true, paramLabel = "FILE", description = "PKCS#12 file to make.")
                    Path p12,
            @Option(
                            names = "--kind",
                            defaultValue = "EC-P256",
                            description = "RSA-2048, RSA-3072, RSA-4096, EC-P256, EC-P384, EC-P521, Ed25519,"
                                    + " GOST-256, GOST-512 (where your country's profile allows GOST)"
                                    + " (default: ${DEFAULT-VALUE}).")
                    String kind,
            @Option(
                            names = "--subject",
                            required = true,
                            description = "Subject name, e.g. \"C=UZ,O=Body,CN=UZ0007 document signing\".")
                    String subject,
            @Option(names = "--request", required = true, paramLabel = "FILE", description = "PKCS#10 file to write.")
                    Path request,
            @Mixin Passwords passwords) {
        refuseToOverwrite(p12);
        KeyPair pair = KeyKind.named(kind).generate();
        CertificateRequest csr = new CertificateRequest(subject, pair);
        X509Certificate placeholder = csr.placeholder(Clock.systemUTC().instant());
        new SigningIdentity(pair.getPrivate(), List.of(placeholder)).write(p12, passwords.password());
        InputFile.write(request, csr.pem().getBytes(StandardCharsets.US_ASCII));
        out().println("Key in " + p12 + ", request in " + request + ".");
        out().println("Send the request to your national CA, then: key install --p12 " + p12 + " --certificate FILE");
    }

    @Command(
            name = "install",
            description = "Puts the CA's certificate (and its chain) beside the key.",
            mixinStandardHelpOptions = true)
    void install(
            @Option(names = "--p12", required = true, paramLabel = "FILE", description = "PKCS#12 file.") Path p12,
            @Option(
                            names = "--certificate",
                            required = true,
                            paramLabel = "FILE",
                            description = "PEM: the key's certificate first, then its issuers.")
                    Path certificate,
            @Mixin Passwords passwords) {
        char[] password = passwords.password();
        SigningIdentity before = SigningIdentity.read(p12, password);
        List<X509Certificate> chain = Pem.certificates(certificate);
        if (!Arrays.equals(
                UnverifiedSigner.publicKey(chain.get(0)), UnverifiedSigner.publicKey(before.certificate()))) {
            throw new ToolkitProblem(
                    "The first certificate in " + certificate + " is not of the key in " + p12 + ".",
                    "Give the certificate that was issued for this key's request, followed by its issuers.");
        }
        new SigningIdentity(before.key(), chain).write(p12, password);
        out().println("Installed: " + chain.get(0).getSubjectX500Principal());
    }

    @Command(
            name = "register",
            description = "Registers the key at the hub by signing its challenge; the authority then approves.",
            mixinStandardHelpOptions = true)
    void register(
            @Option(names = "--p12", required = true, paramLabel = "FILE", description = "PKCS#12 file.") Path p12,
            @Mixin Passwords passwords,
            @Mixin HubOptions hub) {
        JsonNode answer = new KeyProof(hub.identified()).register(SigningIdentity.read(p12, passwords.password()));
        out().println("Key " + answer.path("id").asText() + ": "
                + answer.path("status").asText());
        out().println("The authority of your country approves it now.");
    }

    @Command(
            name = "client",
            description = "Makes the key of an API client; the public half, printed, goes to the hub's operator.",
            mixinStandardHelpOptions = true)
    void client(
            @Option(names = "--id", required = true, description = "Id of the API client.") String id,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "Private JWK to write.")
                    Path out) {
        refuseToOverwrite(out);
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
            PrivateFile.write(out, key.toJSONString().getBytes(StandardCharsets.UTF_8));
            out().println(key.toPublicJWK().toJSONString());
        } catch (JOSEException e) {
            throw new IllegalStateException("this Java runtime cannot make P-256 keys", e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static void refuseToOverwrite(Path file) {
        if (Files.exists(file)) {
            throw new ToolkitProblem(file + " exists already.", "Choose another name; keys are never overwritten.");
        }
    }
}
