package org.carec.ecert.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.platform.HsCode;
import org.carec.ecert.platform.Problem;
import org.carec.ecert.signature.TestCertificate;
import org.carec.ecert.signature.TestKeys;
import org.carec.ecert.signature.TestPki;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubSealTest {

    static final DocumentId ID = DocumentId.of(new CabCode("UZ0007"), DocumentType.E_COC, 2026, "4K7M2QX");
    static final SealClaims CLAIMS = new SealClaims(
            ID,
            LocalDate.of(2026, 3, 2),
            Optional.of(LocalDate.of(2027, 3, 1)),
            new HsCode("851660"),
            new CountryCode("UZ"),
            "00112233445566778899aabbccddeeff");

    @TempDir
    Path folder;

    HubSeal hub;

    @BeforeEach
    void open_hub() throws Exception {
        hub = TestKeystore.hub(keystore());
    }

    @Test
    @DisplayName("SEA-1 a seal opens to the claims it was made over")
    void round_trip() {
        assertThat(hub.open(hub.seal(CLAIMS))).contains(CLAIMS);
        var report = new SealClaims(
                DocumentId.of(new CabCode("KG0001"), DocumentType.E_TR, 2026, "0000001"),
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                new HsCode("0813"),
                new CountryCode("KG"),
                "ffffffffffffffffffffffffffffffff");
        assertThat(hub.open(hub.seal(report))).contains(report);
    }

    @Test
    @DisplayName("SEA-9 a derived secret is the same each time, and another for another purpose or subject")
    void derives() {
        var one = "one".getBytes(StandardCharsets.US_ASCII);
        var secret = hub.tag(TagPurpose.WEBHOOK, one);
        assertThat(secret).hasSize(32).isEqualTo(hub.tag(TagPurpose.WEBHOOK, one));
        assertThat(hub.tag(TagPurpose.WEBHOOK, "two".getBytes(StandardCharsets.US_ASCII)))
                .isNotEqualTo(secret);
        assertThat(hub.tag(TagPurpose.WATCH_STOP, one)).isNotEqualTo(secret);
    }

    @Test
    @DisplayName("SEA-1 a seal with a bit of any one byte changed does not open")
    void every_byte_counts() {
        var bytes = Base64.getUrlDecoder().decode(hub.seal(CLAIMS));
        for (int at = 0; at < bytes.length; at++) {
            var changed = bytes.clone();
            changed[at] ^= (byte) (1 << at % Byte.SIZE);
            assertThat(hub.open(encode(changed))).as("byte " + at).isEmpty();
        }
    }

    @Test
    @DisplayName("SEA-1 a seal cut short, lengthened or written in another way does not open")
    void one_spelling_only() {
        var seal = hub.seal(CLAIMS);
        IntStream.range(0, seal.length())
                .forEach(n -> assertThat(hub.open(seal.substring(0, n))).isEmpty());
        var bytes = Base64.getUrlDecoder().decode(seal);
        var longer = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        assertThat(hub.open(encode(longer))).isEmpty();
        assertThat(hub.open(seal + "=")).isEmpty();
        assertThat(hub.open(" " + seal)).isEmpty();
        assertThat(hub.open("A".repeat(1_000_000))).isEmpty();
        assertThat(hub.open("")).isEmpty();
    }

    @Test
    @DisplayName("SEA-1 another hub's seal does not open")
    void foreign_key() throws Exception {
        assertThat(TestKeystore.hub(keystore()).open(hub.seal(CLAIMS))).isEmpty();
    }

    @Test
    @DisplayName("SEA-1 the newest key seals, the older ones still open what they sealed")
    void rotation() throws Exception {
        var store = new TestKeystore().with("old", "secp256r1", Instant.parse("2025-01-01T00:00:00Z"));
        var before = TestKeystore.hub(store.in(folder));
        var after = TestKeystore.hub(store.with("new", "secp256r1", Instant.parse("2026-01-01T00:00:00Z"))
                .in(folder));
        assertThat(after.keyId()).isNotEqualTo(before.keyId());
        assertThat(after.open(before.seal(CLAIMS))).contains(CLAIMS);
        assertThat(before.open(after.seal(CLAIMS))).isEmpty();
        var withdrawn = TestKeystore.hub(store.without("old").in(folder));
        assertThat(withdrawn.open(before.seal(CLAIMS))).isEmpty();
    }

    @Test
    @DisplayName("SEA-2 the same claims get the same seal")
    void deterministic() {
        assertThat(hub.seal(CLAIMS)).isEqualTo(hub.seal(CLAIMS));
    }

    @Test
    @DisplayName("SEA-3 a token is the document's own, and a wrong one is refused")
    void token() {
        var token = hub.token(ID);
        assertThat(token).matches("[0-9A-HJKMNP-TV-Z]{16}").isEqualTo("E260FAKS7FW4G0KB");
        assertThat(hub.isToken(ID, token)).isTrue();
        assertThat(hub.isToken(ID, token.toLowerCase(java.util.Locale.ROOT))).isTrue();
        assertThat(hub.isToken(ID, "")).isFalse();
        assertThat(hub.isToken(ID, token + "0")).isFalse();
        assertThat(hub.isToken(ID, "0000000000000000")).isFalse();
        assertThat(hub.isToken(ID, "ё".repeat(16))).isFalse();
    }

    @Test
    @DisplayName("SEA-3 tokens of a thousand neighbouring documents have nothing in common")
    void tokens_differ() {
        var tokens = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            tokens.add(hub.token(DocumentId.of(new CabCode("UZ0007"), DocumentType.E_COC, 2026, "%07d".formatted(i))));
        }
        assertThat(tokens).hasSize(1000);
    }

    @Test
    @DisplayName("SEA-4 the QR content is the public link, the token, and the seal in the fragment")
    void qr_content() {
        var seal = hub.seal(CLAIMS);
        var content = hub.qrContent(ID, seal);
        assertThat(content).isEqualTo("https://hub.example/d/" + ID + "?t=" + hub.token(ID) + "#" + seal);
        assertThat(java.net.URI.create(content).getFragment()).isEqualTo(seal);
    }

    @Test
    @DisplayName("SEA-5 without key material the hub seals nothing and says why, until it is there")
    void no_keys() throws Exception {
        var material = TestKeystore.material(Optional.empty(), Optional.of("short"));
        hub.material = material;
        assertUnavailable();
        material.tokenSecret = Optional.of(Base64.getEncoder().encodeToString(TestKeystore.SECRET));
        material.keystore = Optional.of(folder.resolve("absent.p12").toString());
        assertUnavailable();
        var broken = Files.writeString(folder.resolve("broken.p12"), "not a keystore");
        material.keystore = Optional.of(broken.toString());
        assertUnavailable();
        material.keystore = Optional.of(new TestKeystore()
                .with("too large", "secp384r1", Instant.EPOCH)
                .in(folder)
                .toString());
        assertUnavailable();
        material.keystore = Optional.of(keystore().toString());
        assertThat(hub.keyId()).matches("[0-9a-f]{16}");
    }

    @Test
    @DisplayName("SEA-7 a tag is made under a key of its purpose, which no presenter token is made under")
    void tags() {
        var message = "ecert presenter token 1:" + ID.value();
        var tag = hub.tag(TagPurpose.RECEIPT, message.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(tag).hasSize(32);
        var secret = new TokenSecret(TestKeystore.SECRET);
        assertThat(secret.mac(message)).isNotEqualTo(tag);
        assertThat(new PresenterToken(secret).of(ID)).isEqualTo(hub.token(ID));
        assertThat(secret.of(TagPurpose.RECEIPT).mac(message)).isEqualTo(tag);
    }

    @Test
    @DisplayName("SEA-8 a key that a CA has certified signs PDFs, with its chain and the list that lies beside it")
    void certified() throws Exception {
        var seal = new TestCertificate("CN=Seal", TestKeys.of("P-256", "seal")).by(TestPki.NATIONAL_CA);
        var list = Files.writeString(folder.resolve("ca.crl"), "a list");
        var certified = TestKeystore.hub(new TestKeystore().with("seal", seal).in(folder), list);
        assertThat(certified.identity().chain()).containsExactly(seal.certificate(), TestPki.NATIONAL_CA.certificate());
        assertThat(certified.identity().revocationList().orElseThrow())
                .asString()
                .isEqualTo("a list");
        assertThat(certified.identity().toString()).isEqualTo("SealIdentity[CN=Seal]");
        assertThat(certified.certified()).containsExactly(certified.identity().chain());
        Files.writeString(list, "a newer list");
        assertThat(certified.identity().revocationList().orElseThrow())
                .asString()
                .isEqualTo("a newer list");
        Files.delete(list);
        assertThat(certified.identity().revocationList()).isEmpty();
        assertThat(certified.open(certified.seal(CLAIMS))).contains(CLAIMS);
    }

    @Test
    @DisplayName("SEA-8 a self-signed key goes on sealing, and signs no PDF")
    void self_signed() {
        assertThat(hub.open(hub.seal(CLAIMS))).contains(CLAIMS);
        assertThat(hub.certified()).isEmpty();
        assertThatThrownBy(hub::identity).isInstanceOfSatisfying(SealChainMissing.class, p -> {
            assertThat(p.kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
            assertThat(p.getMessage()).contains("self-signed", "certificate issued by a CA");
        });
    }

    private void assertUnavailable() {
        assertThatThrownBy(() -> hub.keyId()).isInstanceOfSatisfying(SealKeyMissing.class, p -> {
            assertThat(p.kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
            assertThat(p.code()).isEqualTo("SEAL_KEY_MISSING");
        });
    }

    private Path keystore() throws Exception {
        return new TestKeystore()
                .with("seal", "secp256r1", Instant.parse("2026-01-01T00:00:00Z"))
                .in(folder);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
