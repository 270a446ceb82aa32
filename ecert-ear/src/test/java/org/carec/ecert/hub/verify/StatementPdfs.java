package org.carec.ecert.hub.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.SigningRequest;

/** PDFs signed with the seal key of a hub whose data folder is at hand, as its statements are. */
final class StatementPdfs {

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    /** Takes the keys out of the data folder of a hub that made them itself. */
    StatementPdfs(Path data) throws IOException, GeneralSecurityException {
        var secrets = new Properties();
        try (var in = Files.newInputStream(data.resolve("keys/secrets.properties"))) {
            secrets.load(in);
        }
        var password = secrets.getProperty("seal.password").toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(data.resolve("keys/seal.p12"))) {
            store.load(in, password);
        }
        var alias = store.aliases().nextElement();
        key = (PrivateKey) store.getKey(alias, password);
        chain = Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
    }

    static byte[] unsigned() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            var written = new ByteArrayOutputStream();
            pdf.save(written);
            return written.toByteArray();
        }
    }

    /** With the certificates that lead to the CA above the seal. */
    byte[] signed(byte[] pdf, Instant time) throws IOException, GeneralSecurityException {
        return new PdfSigner().sign(pdf, SigningRequest.of(key, chain, time));
    }

    /** With the seal's own certificate alone: every octet of the signature bears on it then. */
    byte[] signedBare(byte[] pdf, Instant time) throws IOException, GeneralSecurityException {
        return new PdfSigner().sign(pdf, SigningRequest.of(key, chain.subList(0, 1), time));
    }
}
