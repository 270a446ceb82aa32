package org.carec.ecert.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;

/** Writes the CMS of a PAdES baseline signature (ETSI EN 319 142-1, clause 6.3), in DER throughout. */
final class CmsWriter {

    private static final byte[] VERSION_1 = {Der.INTEGER, 1, 1};

    private final SigningRequest request;
    private final SignatureAlgorithm algorithm;
    private final Digest digest;

    CmsWriter(SigningRequest request) {
        this.request = request;
        SignatureAlgorithm.Scheme scheme = scheme(request);
        this.digest = digest(request, scheme);
        this.algorithm = new SignatureAlgorithm(scheme, digest);
    }

    private static Digest digest(SigningRequest request, SignatureAlgorithm.Scheme scheme) {
        return switch (scheme) {
            case EDDSA -> Digest.SHA_512; // Ed25519 goes with no other: RFC 8419, clause 2.3
            case GOST ->
                KeyKind.of(Certificate.of(request.chain().get(0))).bits() == 256
                        ? Digest.STREEBOG_256
                        : Digest.STREEBOG_512;
            default ->
                Digest.SHA_2.stream()
                        .filter(known -> known.algorithm().equals(request.digest()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("Unknown digest " + request.digest()));
        };
    }

    private static SignatureAlgorithm.Scheme scheme(SigningRequest request) {
        return switch (request.key().getAlgorithm()) {
            case "EC", "ECDSA" -> SignatureAlgorithm.Scheme.ECDSA;
            case "ECGOST3410-2012" -> SignatureAlgorithm.Scheme.GOST;
            case "EdDSA", "Ed25519" -> SignatureAlgorithm.Scheme.EDDSA;
            default -> request.pss() ? SignatureAlgorithm.Scheme.RSA_PSS : SignatureAlgorithm.Scheme.RSA_PKCS1;
        };
    }

    Digest digest() {
        return digest;
    }

    /**
     * Signs and puts everything together.
     *
     * @param documentDigest over what the signature covers
     * @return ContentInfo
     */
    byte[] write(byte[] documentDigest) throws IOException, GeneralSecurityException {
        Certificate signer = Certificate.of(request.chain().get(0));
        byte[] attributes = sortedSet(Der.SET, attributes(documentDigest, signer));
        byte[] value = sign(attributes);
        byte[] signerId =
                DerWriter.sequence(signer.issuer().octets(), signer.serial().octets());
        byte[] signerInfo = DerWriter.sequence(
                VERSION_1,
                signerId,
                digest.identifiers()[0],
                retagged(attributes, Der.CONTEXT_0),
                algorithm.identifier(),
                DerWriter.element(Der.OCTET_STRING, value),
                unsignedAttributes(value));
        byte[] signedData = DerWriter.sequence(
                VERSION_1,
                DerWriter.element(Der.SET, digest.identifiers()[0]),
                DerWriter.sequence(Oid.DATA.der()),
                sortedSet(Der.CONTEXT_0, certificates()),
                DerWriter.element(Der.SET, signerInfo));
        return DerWriter.sequence(Oid.SIGNED_DATA.der(), DerWriter.element(Der.CONTEXT_0, signedData));
    }

    private List<byte[]> attributes(byte[] documentDigest, Certificate signer) {
        byte[] hash = DerWriter.element(
                Der.OCTET_STRING, Digest.SHA_256.of(signer.der().octets()));
        byte[] reference = DerWriter.sequence(DerWriter.sequence(DerWriter.sequence(hash)));
        return List.of(
                attribute(Oid.CONTENT_TYPE, Oid.DATA.der()),
                attribute(Oid.MESSAGE_DIGEST, DerWriter.element(Der.OCTET_STRING, documentDigest)),
                attribute(Oid.SIGNING_CERTIFICATE_V2, reference));
    }

    private static byte[] attribute(Oid oid, byte[] value) {
        return DerWriter.sequence(oid.der(), DerWriter.element(Der.SET, value));
    }

    private byte[] sign(byte[] attributes) throws GeneralSecurityException {
        Signature signature = request.token().isPresent()
                ? SignatureMath.begin(algorithm, request.token().get())
                : SignatureMath.begin(algorithm);
        signature.initSign(request.key());
        signature.update(attributes);
        return signature.sign();
    }

    private byte[] unsignedAttributes(byte[] value) throws IOException {
        if (request.timeStamps().isEmpty()) {
            return new byte[0];
        }
        Digest imprint = digest.isGost() ? Digest.SHA_256 : digest; // few time-stamp authorities know Streebog
        byte[] token = request.timeStamps().get().stamp(imprint.of(value));
        byte[] canonical = ASN1Primitive.fromByteArray(token).getEncoded("DER");
        return DerWriter.element(Der.CONTEXT_1, attribute(Oid.SIGNATURE_TIME_STAMP, canonical));
    }

    private List<byte[]> certificates() throws GeneralSecurityException {
        List<byte[]> certificates = new ArrayList<>();
        for (X509Certificate certificate : request.chain()) {
            certificates.add(certificate.getEncoded());
        }
        return certificates;
    }

    private static byte[] sortedSet(int tag, List<byte[]> elements) {
        return DerWriter.element(
                tag, elements.stream().sorted(Arrays::compareUnsigned).toArray(byte[][]::new));
    }

    private static byte[] retagged(byte[] element, int tag) {
        byte[] copy = element.clone();
        copy[0] = (byte) tag;
        return copy;
    }
}
