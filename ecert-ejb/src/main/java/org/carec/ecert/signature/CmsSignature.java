package org.carec.ecert.signature;

import java.util.List;
import java.util.Optional;

/**
 * A CMS SignedData with its one signer (RFC 5652, clause 5), taken apart and found canonical, nothing else checked yet.
 *
 * @param content OCTET STRING of the signed content, where it is inside
 * @param certificates the bag, as it stands
 * @param signerId SignerIdentifier
 * @param digest the one digest algorithm
 * @param signedAttributes the [0] element
 * @param algorithm the signer's signatureAlgorithm
 * @param value octets of the signature value
 * @param unsignedAttributes the attributes of the [1] element
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record CmsSignature(
        Optional<Der> content,
        List<Der> certificates,
        Der signerId,
        Digest digest,
        Der signedAttributes,
        Der algorithm,
        byte[] value,
        List<Der> unsignedAttributes) {

    /** What the signature value was made over: the attributes as a SET (RFC 5652, clause 5.4). */
    byte[] signedOctets() {
        byte[] octets = signedAttributes.octets();
        octets[0] = Der.SET;
        return octets;
    }
}
