package org.carec.ecert.signature;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Makes the CMS of a signature piece by piece, so that a test can bend any one piece and leave the rest sound. */
final class CmsForge {

    static final byte[] VERSION_1 = {Der.INTEGER, 1, 1};
    static final byte[] VERSION_3 = {Der.INTEGER, 1, 3};
    static final byte[] SHA_1 = {0x30, 9, 6, 5, 0x2b, 0x0e, 3, 2, 0x1a, 5, 0};
    static final byte[] MD5 = {0x30, 12, 6, 8, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 2, 5, 5, 0};

    TestIdentity signer;
    TestIdentity referenced;
    String hash = "SHA-256";
    String signing = "SHA256withECDSA";
    byte[] digestAlgorithm = Digest.SHA_256.identifiers()[1];
    byte[] outerDigestAlgorithm = digestAlgorithm;
    byte[] signatureAlgorithm = DerWriter.sequence(Oid.ECDSA_SHA_256.der());
    byte[] version = VERSION_1;
    byte[] signerVersion = VERSION_1;
    byte[] signerId;
    byte[] encapsulated = DerWriter.sequence(Oid.DATA.der());
    byte[] afterCertificates = {};
    byte[] afterSigner = {};
    boolean sorted = true;
    int attributesTag = Der.CONTEXT_0;
    int certificatesTag = Der.CONTEXT_0;
    int signerCopies = 1;
    List<byte[]> certificates;
    UnaryOperator<List<byte[]>> attributes = UnaryOperator.identity();
    UnaryOperator<byte[]> value = UnaryOperator.identity();
    TimeStampSource stamps;
    UnaryOperator<byte[]> token = UnaryOperator.identity();
    UnaryOperator<byte[]> encoding = UnaryOperator.identity();
    Whole whole;

    /** Makes a CMS in another way altogether. */
    @FunctionalInterface
    interface Whole {
        byte[] of(byte[] content) throws Exception;
    }

    CmsForge(TestIdentity signer) {
        this.signer = signer;
        this.referenced = signer;
        this.certificates = List.of(der(signer));
        Certificate certificate = Certificate.of(signer.certificate());
        this.signerId = DerWriter.sequence(
                certificate.issuer().octets(), certificate.serial().octets());
    }

    static byte[] der(TestIdentity identity) {
        return Certificate.of(identity.certificate()).der().octets();
    }

    static byte[] attribute(Oid oid, byte[]... values) {
        return DerWriter.sequence(oid.der(), DerWriter.element(Der.SET, values));
    }

    byte[] sign(byte[] content) {
        try {
            return encoding.apply(whole == null ? signOrFail(content) : whole.of(content));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] signOrFail(byte[] content) throws Exception {
        List<byte[]> list = new ArrayList<>(attributes.apply(standard(content)));
        if (sorted) {
            list.sort(Arrays::compareUnsigned);
        }
        byte[] set = DerWriter.element(Der.SET, list.toArray(byte[][]::new));
        byte[] signature = value.apply(compute(set));
        byte[] tagged = set.clone();
        tagged[0] = (byte) attributesTag;
        byte[] info = DerWriter.sequence(
                signerVersion,
                signerId,
                digestAlgorithm,
                list.isEmpty() ? new byte[0] : tagged,
                signatureAlgorithm,
                DerWriter.element(Der.OCTET_STRING, signature),
                stamp(signature),
                afterSigner);
        byte[][] infos = new byte[signerCopies][];
        Arrays.fill(infos, info);
        byte[][] bag = certificates.stream().sorted(Arrays::compareUnsigned).toArray(byte[][]::new);
        byte[] data = DerWriter.sequence(
                version,
                DerWriter.element(Der.SET, outerDigestAlgorithm),
                encapsulated,
                DerWriter.element(certificatesTag, bag),
                afterCertificates,
                DerWriter.element(Der.SET, infos));
        return DerWriter.sequence(Oid.SIGNED_DATA.der(), DerWriter.element(Der.CONTEXT_0, data));
    }

    private List<byte[]> standard(byte[] content) throws GeneralSecurityException {
        byte[] digest =
                MessageDigest.getInstance(hash, new BouncyCastleProvider()).digest(content);
        return new ArrayList<>(List.of(
                attribute(Oid.CONTENT_TYPE, Oid.DATA.der()),
                attribute(Oid.MESSAGE_DIGEST, DerWriter.element(Der.OCTET_STRING, digest)),
                attribute(Oid.SIGNING_CERTIFICATE_V2, reference(der(referenced)))));
    }

    static byte[] reference(byte[] certificate) {
        byte[] hash = DerWriter.element(Der.OCTET_STRING, Digest.SHA_256.of(certificate));
        return DerWriter.sequence(DerWriter.sequence(DerWriter.sequence(hash)));
    }

    private byte[] compute(byte[] attributes) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(signing, new BouncyCastleProvider());
        signature.initSign(signer.keys().getPrivate());
        signature.update(attributes);
        return signature.sign();
    }

    private byte[] stamp(byte[] signature) throws Exception {
        if (stamps == null) {
            return new byte[0];
        }
        byte[] made = stamps.stamp(Digest.SHA_256.of(signature));
        byte[] canonical = ASN1Primitive.fromByteArray(made).getEncoded("DER");
        return DerWriter.element(Der.CONTEXT_1, attribute(Oid.SIGNATURE_TIME_STAMP, token.apply(canonical)));
    }
}
