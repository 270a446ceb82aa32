package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.Finding;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.seal.SealKeyMissing;
import org.carec.ecert.signature.PdfVerifier;
import org.carec.ecert.signature.RegisteredSigner;
import org.carec.ecert.signature.RevocationSource;
import org.carec.ecert.signature.SignatureReport;
import org.carec.ecert.signature.TrustBasis;
import org.carec.ecert.signature.UnverifiedPdf;

/**
 * Reads a file that the hub itself has signed: a statement about a document, which is not the document and must not look like a forgery of it. Its
 * word is of then; the answer is about the document as of today (VER-14). Whether the hub's own certificate still stands, the hub knows
 * better than any list: a key that is lost is taken out of the keystore.
 */
class StatementReading {

    static final String HUB_STATEMENT = "HUB_STATEMENT";
    static final String STATEMENT_ALTERED = "STATEMENT_ALTERED";

    private static final EventLog LOG = EventLog.of(StatementReading.class);

    /** So much of a certificate's end, which is its signature, tells it from all others. */
    private static final int TAIL = 32;

    /** Sets the bit by which a to f differ from A to F; digits have it anyway. */
    private static final int LOWER_CASE = 0x20;

    private final PdfVerifier verifier = new PdfVerifier();
    private final HubSeal seal;
    private final IdReading ids;

    @Inject
    StatementReading(HubSeal seal, IdReading ids) {
        this.seal = seal;
        this.ids = ids;
    }

    /** What the file leads to, if it bears a certificate of the hub; empty for everybody else's files. */
    Optional<Exhibit> read(byte[] bytes, Instant now) {
        var own = own().stream().filter(chain -> bears(bytes, chain.get(0))).toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var signer = new OwnSigner(own);
        var report = verifier.examine(new UnverifiedPdf(bytes), signer.trust(), now);
        return signer.known ? Optional.of(exhibit(bytes, report)) : Optional.empty();
    }

    private List<List<X509Certificate>> own() {
        try {
            return seal.certified();
        } catch (SealKeyMissing missing) {
            LOG.warn("verification.statement.unknowable", "reason", missing.code());
            return List.of();
        }
    }

    private Exhibit exhibit(byte[] bytes, SignatureReport report) {
        var signed = report.facts();
        if (signed.isEmpty()) {
            return altered(report);
        }
        return PrintedNumbers.in(bytes).stream()
                .findFirst()
                .map(id -> about(id, signed.get().claimedSigningTime()))
                .orElseGet(() -> altered(report));
    }

    private Exhibit about(DocumentId id, Instant made) {
        var told = Map.of("id", id.value(), "time", made.toString());
        return ids.read(id, Optional.empty(), Asked.BY_FILE)
                .inStead(Finding.warn(CheckName.INTEGRITY, HUB_STATEMENT, "", told));
    }

    private static Exhibit altered(SignatureReport report) {
        var faults = SignatureReading.faults(report).stream();
        var altered = Finding.fail(CheckName.INTEGRITY, STATEMENT_ALTERED, "", Map.of());
        var found = Stream.concat(Stream.of(altered), faults).toList();
        return Exhibit.unread(Asked.BY_FILE, Optional.empty(), found);
    }

    /** The certificate stands in the file as hex digits, of either case. */
    private static boolean bears(byte[] bytes, X509Certificate certificate) {
        var der = encoded(certificate);
        var tail = HexFormat.of().formatHex(der, der.length - TAIL, der.length).getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + tail.length <= bytes.length; at++) {
            int same = 0;
            while (same < tail.length && (bytes[at + same] | LOWER_CASE) == tail[same]) {
                same++;
            }
            if (same == tail.length) {
                return true;
            }
        }
        return false;
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read can be written", e);
        }
    }

    /** The hub's own certificates in the place of the registry's. */
    private static final class OwnSigner {

        private final List<List<X509Certificate>> chains;
        private boolean known;

        OwnSigner(List<List<X509Certificate>> chains) {
            this.chains = chains;
        }

        TrustBasis trust() {
            var anchors =
                    chains.stream().map(chain -> chain.get(chain.size() - 1)).toList();
            return new TrustBasis(this::find, anchors, List.of(), RevocationSource.NOT_ASKED);
        }

        private Optional<RegisteredSigner> find(byte[] certificateSha256) {
            var found = chains.stream()
                    .map(chain -> chain.get(0))
                    .filter(certificate -> Arrays.equals(Sha256.of(encoded(certificate)), certificateSha256))
                    .findFirst();
            known |= found.isPresent();
            return found.map(certificate -> new RegisteredSigner("hub", certificate));
        }
    }
}
