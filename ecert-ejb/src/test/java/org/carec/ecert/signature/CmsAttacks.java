package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A sound file with a bent CMS. Unless said otherwise the signature value is true. */
final class CmsAttacks {

    private static final TestIdentity OTHER =
            new TestCertificate("CN=Other,C=UZ", TestKeys.of("P-256", "other")).by(TestPki.NATIONAL_CA);
    private static final byte[] ED_25519 = DerWriter.sequence(Oid.ED_25519.der());

    private static final byte[] SIGNING_TIME =
            CmsForge.attribute(Oid.SIGNING_TIME, DerWriter.element(Der.UTC_TIME, "260302100000Z".getBytes(ISO_8859_1)));

    private CmsAttacks() {}

    static List<Attack> all() {
        List<Attack> attacks = new ArrayList<>(attributes());
        attacks.addAll(algorithms());
        attacks.addAll(frame());
        return attacks;
    }

    private static List<Attack> attributes() {
        return List.of(
                attributes("no signed attributes", CmsFault.ATTRIBUTE_MISSING, list -> List.of()),
                attributes("no content type", CmsFault.ATTRIBUTE_MISSING, list -> list.subList(1, 3)),
                attributes("no message digest", CmsFault.ATTRIBUTE_MISSING, list -> List.of(list.get(0), list.get(2))),
                attributes("no signing certificate", CmsFault.ATTRIBUTE_MISSING, list -> list.subList(0, 2)),
                attributes("message digest twice", CmsFault.ATTRIBUTE_TWICE, list -> plus(list, other(list.get(1)))),
                attributes(
                        "message digest with two values",
                        CmsFault.ATTRIBUTE_TWICE,
                        list -> List.of(
                                list.get(0),
                                list.get(2),
                                CmsForge.attribute(Oid.MESSAGE_DIGEST, new byte[] {4, 1, 0}, new byte[] {4, 1, 1}))),
                attributes("signing time", CmsFault.ATTRIBUTE_NOT_ALLOWED, list -> plus(list, SIGNING_TIME)),
                attributes(
                        "signing certificate v1 beside v2",
                        CmsFault.ATTRIBUTE_NOT_ALLOWED,
                        list -> plus(list, version1())),
                attributes(
                        "signing certificate v1 alone",
                        CmsFault.ATTRIBUTE_NOT_ALLOWED,
                        list -> List.of(list.get(0), list.get(1), version1())),
                attributes(
                        "content type is TSTInfo",
                        CmsFault.CONTENT_TYPE_WRONG,
                        list -> List.of(
                                CmsForge.attribute(Oid.CONTENT_TYPE, Oid.TST_INFO.der()), list.get(1), list.get(2))),
                attributes(
                        "other digest",
                        CmsFault.DIGEST_DIFFERS,
                        list -> List.of(list.get(0), other(list.get(1)), list.get(2))),
                cms("unsorted attributes", CmsFault.NOT_DER, forge -> {
                    forge.sorted = false;
                    forge.attributes = list -> List.of(list.get(2), list.get(1), list.get(0));
                }),
                cms("attributes tagged as SET", CmsFault.ATTRIBUTE_MISSING, forge -> forge.attributesTag = Der.SET),
                cms("attributes tagged [2]", CmsFault.ATTRIBUTE_MISSING, forge -> forge.attributesTag = 0xa2),
                cms("made for another certificate", CmsFault.OTHER_CERTIFICATE, forge -> forge.referenced = OTHER));
    }

    private static Attack edwards(String name, Fault code, byte[] algorithm, String hash, Digest digest) {
        TestIdentity signer = TestPki.signer("ED-255");
        byte[] file = Attack.bent(signer, pdf -> {
            digest(pdf.cms, hash, digest.identifiers()[0]);
            pdf.cms.signing = "EdDSA";
            pdf.cms.signatureAlgorithm = algorithm;
        });
        return new Attack(name, code, file, TestPki.trust(signer), TestPki.NOW);
    }

    private static List<Attack> algorithms() {
        return List.of(
                cms("SHA-1", CmsFault.DIGEST_NOT_ALLOWED, forge -> digest(forge, "SHA-1", CmsForge.SHA_1)),
                cms("MD5", CmsFault.DIGEST_NOT_ALLOWED, forge -> digest(forge, "MD5", CmsForge.MD5)),
                cms(
                        "digests differ outside",
                        CmsFault.DIGESTS_DIFFER,
                        forge -> forge.outerDigestAlgorithm = Digest.SHA_512.identifiers()[0]),
                cms(
                        "digest differs from the signature's",
                        CmsFault.DIGESTS_DIFFER,
                        forge -> digest(forge, "SHA-512", Digest.SHA_512.identifiers()[0])),
                cms(
                        "digest with odd parameters",
                        CmsFault.DIGEST_NOT_ALLOWED,
                        forge -> forge.digestAlgorithm = DerWriter.sequence(Oid.SHA_256.der(), new byte[] {4, 0})),
                cms(
                        "ECDSA with SHA-1",
                        CmsFault.SIGNATURE_ALGORITHM_NOT_ALLOWED,
                        forge -> forge.signatureAlgorithm =
                                new byte[] {0x30, 9, 6, 7, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 4, 1}),
                cms(
                        "ECDSA with parameters",
                        CmsFault.SIGNATURE_ALGORITHM_NOT_ALLOWED,
                        forge ->
                                forge.signatureAlgorithm = DerWriter.sequence(Oid.ECDSA_SHA_256.der(), DerWriter.NULL)),
                edwards("Ed25519 with SHA-256", CmsFault.DIGESTS_DIFFER, ED_25519, "SHA-256", Digest.SHA_256),
                edwards(
                        "Ed25519 with parameters",
                        CmsFault.SIGNATURE_ALGORITHM_NOT_ALLOWED,
                        DerWriter.sequence(Oid.ED_25519.der(), DerWriter.NULL),
                        "SHA-512",
                        Digest.SHA_512),
                cms("Ed25519 said of an EC key", CmsFault.SIGNATURE_ALGORITHM_NOT_ALLOWED, forge -> {
                    digest(forge, "SHA-512", Digest.SHA_512.identifiers()[0]);
                    forge.signatureAlgorithm = ED_25519;
                }),
                cms(
                        "RSA said of an EC key",
                        CmsFault.SIGNATURE_ALGORITHM_NOT_ALLOWED,
                        forge -> forge.signatureAlgorithm =
                                DerWriter.sequence(Oid.RSA_ENCRYPTION.der(), DerWriter.NULL)),
                cms(
                        "PSS with default parameters",
                        CmsFault.SIGNATURE_ALGORITHM_NOT_ALLOWED,
                        forge ->
                                forge.signatureAlgorithm = DerWriter.sequence(Oid.RSA_PSS.der(), DerWriter.sequence())),
                cms(
                        "signature value of another key",
                        CmsFault.SIGNATURE_VALUE_WRONG,
                        forge -> forge.signer = new TestIdentity(OTHER.keys(), forge.signer.certificate(), null)),
                cms(
                        "signature value of zeros",
                        CmsFault.SIGNATURE_VALUE_WRONG,
                        forge -> forge.value = value -> new byte[] {0x30, 6, 2, 1, 0, 2, 1, 0}),
                cms(
                        "empty signature value",
                        CmsFault.SIGNATURE_VALUE_WRONG,
                        forge -> forge.value = value -> new byte[0]),
                cms(
                        "signature value longer",
                        CmsFault.SIGNATURE_VALUE_WRONG,
                        forge -> forge.value = value -> Arrays.copyOf(value, value.length + 1)));
    }

    private static List<Attack> frame() {
        byte[] inside = DerWriter.element(Der.CONTEXT_0, new byte[] {4, 1, 7});
        return List.of(
                cms(
                        "content inside",
                        CmsFault.CONTENT_INSIDE,
                        forge -> forge.encapsulated = DerWriter.sequence(Oid.DATA.der(), inside)),
                cms(
                        "content type signedData",
                        CmsFault.CONTENT_TYPE_WRONG,
                        forge -> forge.encapsulated = DerWriter.sequence(Oid.SIGNED_DATA.der())),
                cms("two signers", CmsFault.NOT_DER, forge -> forge.signerCopies = 2),
                cms("no signer", CmsFault.NOT_ONE_SIGNER, forge -> forge.signerCopies = 0),
                cms("version 3", CmsFault.VERSION_WRONG, forge -> forge.version = CmsForge.VERSION_3),
                cms("signer version 3", CmsFault.VERSION_WRONG, forge -> forge.signerVersion = CmsForge.VERSION_3),
                cms(
                        "revocation lists",
                        CmsFault.CRLS_NOT_ALLOWED,
                        forge -> forge.afterCertificates = new byte[] {(byte) 0xa1, 0}),
                cms("certificates tagged [2]", CmsFault.CMS_MALFORMED, forge -> forge.certificatesTag = 0xa2),
                cms("no certificates", CmsFault.SIGNER_NOT_IDENTIFIED, forge -> forge.certificates = List.of()),
                cms(
                        "only another certificate",
                        CmsFault.SIGNER_NOT_IDENTIFIED,
                        forge -> forge.certificates = List.of(CmsForge.der(OTHER))),
                cms(
                        "a stranger's certificate too",
                        TrustFault.CERTIFICATE_NOT_ON_PATH,
                        forge -> forge.certificates = List.of(CmsForge.der(forge.signer), CmsForge.der(OTHER))),
                cms("signer named by another key", CmsFault.SIGNER_NOT_IDENTIFIED, CmsAttacks::otherKeyId),
                cms(
                        "unknown unsigned attribute",
                        CmsFault.ATTRIBUTE_NOT_ALLOWED,
                        forge -> forge.afterSigner = DerWriter.element(Der.CONTEXT_1, SIGNING_TIME)),
                cms("something behind the signer", CmsFault.CMS_MALFORMED, forge -> forge.afterSigner = DerWriter.NULL),
                contents(
                        "padding not zero", CmsFault.PADDING_NOT_ZERO, hex -> hex.substring(0, hex.length() - 1) + "1"),
                contents("indefinite length", CmsFault.NOT_DER, hex -> "3080" + hex.substring(8)),
                contents("length not in shortest form", CmsFault.NOT_DER, hex -> "308300" + hex.substring(4)),
                contents("length beyond the end", CmsFault.NOT_DER, hex -> "3083ffffff" + hex.substring(10)),
                contents("all zero", CmsFault.NOT_DER, hex -> "0".repeat(hex.length())));
    }

    private static void otherKeyId(CmsForge forge) {
        forge.signerVersion = CmsForge.VERSION_3;
        forge.version = CmsForge.VERSION_3;
        forge.signerId = DerWriter.element(Der.IMPLICIT_0, new byte[20]);
    }

    private static void digest(CmsForge forge, String hash, byte[] identifier) {
        forge.hash = hash;
        forge.digestAlgorithm = identifier;
        forge.outerDigestAlgorithm = identifier;
    }

    private static byte[] version1() {
        return CmsForge.attribute(
                Oid.SIGNING_CERTIFICATE,
                DerWriter.sequence(
                        DerWriter.sequence(DerWriter.sequence(DerWriter.element(Der.OCTET_STRING, new byte[20])))));
    }

    private static byte[] other(byte[] attribute) {
        byte[] changed = attribute.clone();
        changed[changed.length - 1] ^= 1;
        return changed;
    }

    private static List<byte[]> plus(List<byte[]> list, byte[] more) {
        List<byte[]> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    private static Attack attributes(String name, Fault code, UnaryOperator<List<byte[]>> change) {
        return cms(name, code, forge -> forge.attributes = change);
    }

    private static Attack cms(String name, Fault code, Consumer<CmsForge> bend) {
        return Attack.bent("CMS: " + name, code, pdf -> bend.accept(pdf.cms));
    }

    private static Attack contents(String name, Fault code, UnaryOperator<String> change) {
        byte[] good = Attack.bent(Attack.SIGNER, pdf -> {});
        String text = new String(good, ISO_8859_1);
        int gap = text.lastIndexOf("/Contents <") + "/Contents <".length();
        int end = text.indexOf('>', gap);
        String hex = (change.apply(text.substring(gap, end)) + "00000000").substring(0, end - gap);
        return Attack.of(
                "CMS: " + name, code, (text.substring(0, gap) + hex + text.substring(end)).getBytes(ISO_8859_1));
    }
}
