package org.carec.ecert.signature;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** What GOST does not open: other keys, other parameters, other digests; and GOST itself where nobody has agreed on it. */
final class GostAttacks {

    private static final String WITH_256 = "GOST3411-2012-256WITHECGOST3410-2012-256";
    private static final byte[] GOST_94_DIGEST = {0x30, 8, 6, 6, 0x2a, (byte) 0x85, 3, 2, 2, 9};

    private GostAttacks() {}

    /** With the switch off. */
    static List<Attack> switchedOff() {
        GostFiles.Gost signed = GostFiles.file("switched off", GostFiles.SIGNER, false);
        GostFiles.Gost path = GostFiles.file("CAs switched off", GostFiles.signerOf("P-256"), false);
        return List.of(
                new Attack(signed.name(), CmsFault.DIGEST_NOT_ALLOWED, signed.file(), signed.trust(), TestPki.NOW),
                new Attack(path.name(), CmsFault.KEY_NOT_ALLOWED, path.file(), path.trust(), TestPki.NOW));
    }

    /** With the switch on, like all others. */
    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>(digests());
        attacks.addAll(values());
        attacks.addAll(keys());
        attacks.addAll(paths());
        return attacks;
    }

    private static List<Attack> digests() {
        return List.of(
                gost("digest of twice the size", CmsFault.DIGESTS_DIFFER, forge -> streebog(forge, "512")),
                gost("digest and algorithm of twice the size", CmsFault.DIGEST_NOT_ALLOWED, forge -> {
                    streebog(forge, "512");
                    forge.signatureAlgorithm = DerWriter.sequence(Oid.GOST_WITH_STREEBOG_512.der());
                }),
                gost("with SHA-256", CmsFault.DIGESTS_DIFFER, forge -> {
                    forge.hash = "SHA-256";
                    forge.digestAlgorithm = Digest.SHA_256.identifiers()[0];
                    forge.outerDigestAlgorithm = forge.digestAlgorithm;
                }),
                gost("with the digest of 1994", CmsFault.DIGEST_NOT_ALLOWED, forge -> {
                    forge.hash = "GOST3411";
                    forge.digestAlgorithm = GOST_94_DIGEST;
                    forge.outerDigestAlgorithm = GOST_94_DIGEST;
                }),
                gost(
                        "algorithm with parameters",
                        CmsFault.SIGNATURE_ALGORITHM_NOT_ALLOWED,
                        forge -> forge.signatureAlgorithm =
                                DerWriter.sequence(Oid.GOST_WITH_STREEBOG_256.der(), DerWriter.NULL)),
                gost(
                        "ECDSA said of a GOST key",
                        CmsFault.DIGESTS_DIFFER,
                        forge -> forge.signatureAlgorithm = DerWriter.sequence(Oid.ECDSA_SHA_256.der())),
                relaxed("Streebog with ECDSA", CmsFault.DIGESTS_DIFFER, Attack.SIGNER, forge -> {
                    streebog(forge, "256");
                    forge.signing = "SHA256withECDSA";
                    forge.signatureAlgorithm = DerWriter.sequence(Oid.ECDSA_SHA_256.der());
                }),
                relaxed("GOST said of an EC key", CmsFault.SIGNATURE_ALGORITHM_NOT_ALLOWED, Attack.SIGNER, forge -> {
                    streebog(forge, "256");
                    forge.signing = "SHA256withECDSA";
                }),
                new Attack(
                        "GOST: file of more than 4 MB",
                        CmsFault.TOO_LARGE_FOR_GOST,
                        Attack.bent(GostFiles.SIGNER, pdf -> {
                            gost(pdf.cms);
                            pdf.object(7, "(" + "x".repeat(5_000_000) + ")");
                        }),
                        trust(GostFiles.SIGNER),
                        TestPki.NOW));
    }

    private static List<Attack> values() {
        return List.of(
                gost(
                        "value longer",
                        CmsFault.SIGNATURE_VALUE_WRONG,
                        forge -> forge.value = value -> Arrays.copyOf(value, value.length + 1)),
                gost(
                        "value shorter",
                        CmsFault.SIGNATURE_VALUE_WRONG,
                        forge -> forge.value = value -> Arrays.copyOf(value, value.length - 1)),
                gost("value empty", CmsFault.SIGNATURE_VALUE_WRONG, forge -> forge.value = value -> new byte[0]),
                gost("value of zeros", CmsFault.SIGNATURE_VALUE_WRONG, forge -> forge.value = value -> new byte[64]),
                gost(
                        "value with its halves swapped",
                        CmsFault.SIGNATURE_VALUE_WRONG,
                        forge -> forge.value = value -> {
                            byte[] swapped = new byte[64];
                            System.arraycopy(value, 0, swapped, 32, 32);
                            System.arraycopy(value, 32, swapped, 0, 32);
                            return swapped;
                        }),
                gost(
                        "value of another key",
                        CmsFault.SIGNATURE_VALUE_WRONG,
                        forge -> forge.signer = new TestIdentity(
                                TestKeys.of(GostFiles.SETS_256.get(3), "another"),
                                GostFiles.SIGNER.certificate(),
                                null)));
    }

    private static List<Attack> keys() {
        return List.of(
                key("test parameter set", "1.2.643.2.2.35.0", "1.2.643.7.1.1.2.2"),
                key("CryptoPro XchA", "1.2.643.2.2.36.0", "1.2.643.7.1.1.2.2"),
                key("TC26 B for 256 bits", "1.2.643.7.1.2.1.1.2"),
                key("a set of 512 bits", "1.2.643.7.1.2.1.2.1"),
                key("no set that there is", "1.2.643.7.1.2.1.1.9"),
                key("CryptoPro A without its digest", "1.2.643.2.2.35.1"),
                key("CryptoPro A with the digest of 1994", "1.2.643.2.2.35.1", "1.2.643.2.2.30.1"),
                key("digest of twice the size", "1.2.643.7.1.2.1.1.1", "1.2.643.7.1.1.2.3"),
                key("three parameters", "1.2.643.2.2.35.1", "1.2.643.7.1.1.2.2", "1.2.643.2.2.31.1"),
                key2001());
    }

    private static List<Attack> paths() {
        TestIdentity old = new TestCertificate("CN=Old,C=KG", TestKeys.of(GostFiles.SETS_256.get(0), "old"))
                .valid("2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z")
                .by(GostFiles.CA);
        TestIdentity none = GostFiles.signer(GostFiles.SETS_256.get(0), GostFiles.SIGNER);
        TestIdentity stranger =
                new TestIdentity(TestKeys.of(GostFiles.SETS_512.get(0), "stranger"), GostFiles.CA.certificate(), null);
        TestIdentity forged = GostFiles.signer(GostFiles.SETS_256.get(0), stranger);
        return List.of(
                signedBy("expired", TrustFault.CERTIFICATE_NOT_IN_FORCE, old),
                signedBy("CA that is none", TrustFault.PATH_NOT_VALID, none),
                signedBy("certificate forged", TrustFault.PATH_NOT_VALID, forged));
    }

    private static Attack signedBy(String name, Fault code, TestIdentity signer) {
        GostFiles.Gost file = GostFiles.file(name, signer, false);
        return new Attack(file.name(), code, file.file(), trust(signer), TestPki.NOW);
    }

    /** A signer whose certificate speaks of these parameters; the point itself is one of TC26 A. */
    private static Attack key(String name, String... parameters) {
        KeyPair pair = TestKeys.of(GostFiles.SETS_256.get(3), "gost signer");
        SubjectPublicKeyInfo real =
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
        ASN1ObjectIdentifier[] oids =
                Arrays.stream(parameters).map(ASN1ObjectIdentifier::new).toArray(ASN1ObjectIdentifier[]::new);
        AlgorithmIdentifier said = new AlgorithmIdentifier(real.getAlgorithm().getAlgorithm(), new DERSequence(oids));
        byte[] encoded =
                encoded(new SubjectPublicKeyInfo(said, real.getPublicKeyData().getOctets()));
        KeyPair claimed = new KeyPair(new TestPublicKey(encoded), pair.getPrivate());
        TestIdentity signer = new TestCertificate("CN=GOST CAB,C=KG", claimed).by(GostFiles.CA);
        return relaxed("key with " + name, CmsFault.KEY_NOT_ALLOWED, signer, GostAttacks::gost);
    }

    private static byte[] encoded(SubjectPublicKeyInfo info) {
        try {
            return info.getEncoded();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Attack key2001() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("ECGOST3410", new BouncyCastleProvider());
            generator.initialize(new ECGenParameterSpec("GostR3410-2001-CryptoPro-A"));
            TestIdentity signer =
                    new TestCertificate("CN=GOST 2001,C=KG", generator.generateKeyPair()).by(GostFiles.CA);
            return relaxed("key of 2001", CmsFault.KEY_NOT_ALLOWED, signer, forge -> {
                gost(forge);
                forge.signing = "GOST3411WITHECGOST3410";
            });
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Attack gost(String name, Fault code, Consumer<CmsForge> bend) {
        return relaxed(name, code, GostFiles.SIGNER, forge -> {
            gost(forge);
            bend.accept(forge);
        });
    }

    private static Attack relaxed(String name, Fault code, TestIdentity signer, Consumer<CmsForge> bend) {
        return new Attack(
                "GOST: " + name, code, Attack.bent(signer, pdf -> bend.accept(pdf.cms)), trust(signer), TestPki.NOW);
    }

    private static TrustBasis trust(TestIdentity signer) {
        return GostFiles.trust(signer).under(RelaxedAttacks.ALL);
    }

    /** A sound CMS with 256 bits. */
    static void gost(CmsForge forge) {
        streebog(forge, "256");
        forge.signing = WITH_256;
    }

    private static void streebog(CmsForge forge, String bits) {
        Digest digest = bits.equals("256") ? Digest.STREEBOG_256 : Digest.STREEBOG_512;
        forge.hash = digest.algorithm();
        forge.digestAlgorithm = digest.identifiers()[1];
        forge.outerDigestAlgorithm = forge.digestAlgorithm;
        forge.signatureAlgorithm = DerWriter.sequence(Oid.GOST_WITH_STREEBOG_256.der());
    }
}
