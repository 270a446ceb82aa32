package org.carec.ecert.hub.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carec.ecert.hub.toolkit.ApiClient;
import org.carec.ecert.hub.toolkit.ClientKey;
import org.carec.ecert.hub.toolkit.KeyKind;
import org.carec.ecert.hub.toolkit.KeyProof;
import org.carec.ecert.hub.toolkit.Reservation;
import org.carec.ecert.hub.toolkit.Sender;
import org.carec.ecert.hub.toolkit.SigningIdentity;
import org.carec.ecert.hub.toolkit.SmallCa;
import org.carec.ecert.hub.toolkit.Submission;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.SigningRequest;

/** The demonstration's world on a running hub that was started with its opening file: every body's key registered, documents made afresh. */
public final class WorldOnHub {

    /** A body for certificates of household appliances (HS 8516), destination PK. */
    public static final String CERTIFIER = "UZ0007";
    /** A laboratory for dried fruit (HS 0813). */
    public static final String LABORATORY = "UZ0001";
    /** A laboratory whose accreditation has ended. */
    public static final String LAPSED = "TJ0002";

    private static Path withKeys;

    private final World world = World.load();
    private final URI hub;
    private final DataFolder data;
    private final Parties parties;
    private final Signatory signatory;

    private WorldOnHub(Path folder, URI hub) {
        var clock = Clock.systemUTC();
        this.hub = hub;
        this.data = new DataFolder(folder, clock);
        var secrets = data.secrets();
        this.parties = new Parties(hub, secrets);
        this.signatory = new Signatory(world, secrets, clock);
        new Keys(world, secrets, parties).register();
    }

    private WorldOnHub withLists() {
        new Lists(world, data.secrets(), parties).handIn(Clock.systemUTC().instant());
        return this;
    }

    /** Writes the opening file of a hub that is not started yet. All hubs of a test run know the same keys: making them takes seconds. */
    public static synchronized Path openingFile(Path folder) throws IOException {
        if (withKeys == null) {
            withKeys = folder;
        } else if (!Files.exists(folder)) {
            copyKeys(withKeys, folder);
        }
        var data = new DataFolder(folder, Clock.systemUTC());
        return data.opening(World.load(), data.secrets());
    }

    private static void copyKeys(Path from, Path to) throws IOException {
        var secrets = Files.createDirectories(to.resolve("secrets"));
        try (var keys = Files.newDirectoryStream(from.resolve("secrets"))) {
            for (var key : keys) {
                Files.copy(key, secrets.resolve(key.getFileName()));
            }
        }
        Files.copy(from.resolve("first-run"), to.resolve("first-run"));
    }

    /** The world on a hub that is ready, with every CA's revocation list. */
    public static WorldOnHub on(URI hub, Path folder) {
        return new WorldOnHub(folder, hub).withLists();
    }

    /** The same, but the hub has to see itself whose certificate is revoked. */
    public static WorldOnHub withoutLists(URI hub, Path folder) {
        return new WorldOnHub(folder, hub);
    }

    /** A country's CA, in the folder of a hub that need not be started yet. */
    public static SigningIdentity nationalCa(Path folder, String country) {
        return new DataFolder(folder, Clock.systemUTC())
                .secrets()
                .nationalCa(World.load().country(country));
    }

    public ApiClient cab(String code) {
        return parties.cab(world.cab(code));
    }

    public ApiClient authority(String country) {
        return parties.authority(country);
    }

    public ApiClient importer() {
        return parties.importer();
    }

    /** {@code http://localhost:PORT} */
    public URI hub() {
        return hub;
    }

    /** Any request as a body's client. */
    public Sender asCab(String code) throws IOException, InterruptedException {
        return as(Opening.cabClient(code));
    }

    public Sender asAuthority(String country) throws IOException, InterruptedException {
        return as(Opening.authorityClient(country));
    }

    public Sender asPortal(String country) throws IOException, InterruptedException {
        return as(Opening.portalClient(country));
    }

    public Sender asNobody() {
        return Sender.nobody(hub);
    }

    private Sender as(String client) throws IOException, InterruptedException {
        return Sender.as(key(client), hub);
    }

    private ClientKey key(String client) {
        return new ClientKey(client, data.secrets().client(client));
    }

    /** The fields by which a body's client asks for a token. */
    public Map<String, String> tokenRequest(String cab) {
        return Sender.tokenRequest(key(Opening.cabClient(cab)), hub);
    }

    /** Metadata of a document that is in force, with a number nobody has used. */
    public ObjectNode metadata(String cab) {
        var specimens = new Specimens(world, data.anchor());
        var specimen = cab.equals(LAPSED) ? specimens.refused() : of(specimens, cab);
        return specimen.metadata().deepCopy().put("number", "T-" + UUID.randomUUID());
    }

    private static Specimen of(Specimens specimens, String cab) {
        return specimens.all().stream()
                .filter(s -> s.cab().code().equals(cab) && s.fate() == Fate.ACTIVE)
                .findFirst()
                .orElseThrow();
    }

    /** A PDF that shows this metadata and the reservation, not signed. */
    public byte[] paper(String cab, ObjectNode metadata, Reservation reservation) {
        var mark = new Mark(reservation.documentId(), reservation.qrContent(), reservation.qrPng());
        return Paper.of(new Draft(metadata, world.letterhead(world.cab(cab)), mark));
    }

    /** Signed with the registered key of that body. */
    public byte[] signed(String cab, byte[] paper) {
        return signatory.sign(new Specimen("test", world.cab(cab), Fate.ACTIVE, false, metadata(cab)), paper);
    }

    /** Reserved and signed, ready to be pushed. */
    public Ready ready(String cab) {
        return ready(cab, metadata(cab));
    }

    public Ready ready(String cab, ObjectNode metadata) {
        var reservation = cab(cab).reserve(metadata.toString(), key());
        var pdf = signed(cab, paper(cab, metadata, reservation));
        return new Ready(reservation, new Submission(metadata.toString(), pdf, Optional.of(reservation.documentId())));
    }

    /** Reserved, and signed with a key of that body that the registry may not know. */
    public Submission signedBy(SigningIdentity signer, String cab) throws IOException, GeneralSecurityException {
        var metadata = metadata(cab);
        var reservation = cab(cab).reserve(metadata.toString(), key());
        var request = SigningRequest.of(
                signer.key(), signer.chain(), Clock.systemUTC().instant());
        var pdf = new PdfSigner().sign(paper(cab, metadata, reservation), request);
        return new Submission(metadata.toString(), pdf, Optional.of(reservation.documentId()));
    }

    /** The same with one byte changed where no reader shows it: a capital of its subject becomes a small letter. */
    public static byte[] changed(byte[] pdf) {
        var changed = pdf.clone();
        var subject = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("(" + Paper.SUBJECT + ")");
        changed[subject + 1] ^= 0x20;
        return changed;
    }

    /** The same, pushed too. */
    public Ready pushed(String cab) {
        var ready = ready(cab);
        cab(cab).push(ready.submission(), key());
        return ready;
    }

    /** One more signing key of a body, active and of no other use; gives its id. */
    public String spareKey(String code) {
        return KeyProof.id(spareSigner(code).certificate());
    }

    /** One more signer of a body, whose key is active. */
    public SigningIdentity spareSigner(String code) {
        var signer = newSigner(code);
        new KeyProof(cab(code)).register(signer);
        authority(world.cab(code).country()).approveKey(KeyProof.id(signer.certificate()));
        return signer;
    }

    /** The same, not approved yet. */
    public String proposedKey(String code) {
        var signer = newSigner(code);
        new KeyProof(cab(code)).register(signer);
        return KeyProof.id(signer.certificate());
    }

    /** The newest revocation list of a country's CA: nobody else is on it. */
    public byte[] list(String country, X509Certificate... revoked) {
        var now = Clock.systemUTC().instant();
        return SmallCa.of(data.secrets().nationalCa(world.country(country)), now)
                .list(now, revoked);
    }

    /** A key the hub does not know, with a certificate of the national CA. */
    public SigningIdentity newSigner(String code) {
        var country = world.cab(code).country();
        var issuer = data.secrets().nationalCa(world.country(country));
        var pair = KeyKind.named("EC-P256").generate();
        var certificate = certified(country, "C=" + country + ",CN=" + code + " spare", pair.getPublic());
        return new SigningIdentity(pair.getPrivate(), List.of(certificate, issuer.certificate()));
    }

    /** A certificate for signing documents, of that country's CA. */
    public X509Certificate certified(String country, String subject, PublicKey key) {
        var issuer = data.secrets().nationalCa(world.country(country));
        return SmallCa.of(issuer, Clock.systemUTC().instant()).certifySigner(subject, key);
    }

    /** An idempotency key nobody has used. */
    public static String key() {
        return UUID.randomUUID().toString();
    }

    /** What a body holds before it pushes. */
    public record Ready(Reservation reservation, Submission submission) {

        public String id() {
            return reservation.documentId();
        }
    }
}
