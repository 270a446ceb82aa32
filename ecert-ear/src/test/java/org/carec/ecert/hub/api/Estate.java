package org.carec.ecert.hub.api;

import static org.carec.ecert.hub.demo.WorldOnHub.CERTIFIER;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import org.carec.ecert.hub.demo.WorldOnHub;
import org.carec.ecert.hub.demo.WorldOnHub.Ready;
import org.carec.ecert.hub.toolkit.Pem;

/**
 * What UZ0007 has, all of it real: it is what the walk is about. A caller who may change something gets a thing of his own to change, all
 * others meet the same ones, which must be as they were in the end.
 *
 * @param ready reserved and signed, and not pushed
 * @param document for PK, in force
 * @param proposedKey not approved by anybody
 * @param activeKey approved
 * @param spend whether changes are to be made to things made for it
 */
record Estate(WorldOnHub world, Ready ready, String document, String proposedKey, String activeKey, boolean spend) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Estate of(WorldOnHub world) {
        var ready = world.ready(CERTIFIER);
        return new Estate(
                world,
                ready,
                world.pushed(CERTIFIER).id(),
                world.proposedKey(CERTIFIER),
                world.spareKey(CERTIFIER),
                false);
    }

    Estate spending(boolean spending) {
        return new Estate(world, ready, document, proposedKey, activeKey, spending);
    }

    /** The document whose status is to be changed. */
    String changingDocument() {
        return spend ? world.pushed(CERTIFIER).id() : document;
    }

    /** The key whose status is to be changed: one in use for who may do it, the proposed one for all others. */
    String changingKey() {
        return spend ? world.spareKey(CERTIFIER) : proposedKey;
    }

    /** The key that is to be approved. */
    String approvableKey() {
        return spend ? world.proposedKey(CERTIFIER) : proposedKey;
    }

    /** A report about the document. */
    String report() {
        return JSON.createObjectNode()
                .put("documentId", document)
                .put("kind", "OTHER")
                .put("words", "A walk past every endpoint.")
                .toString();
    }

    /** A case about the document that nobody has decided. */
    String openCase() throws Exception {
        var taken = world.asNobody().json("/api/v1/cases", report());
        return JSON.readTree(taken.body()).path("number").asText();
    }

    /** What is pushed. */
    Ready pushing() {
        return spend ? world.ready(CERTIFIER) : ready;
    }

    /** Metadata with a number nobody has used. */
    String metadata() {
        return world.metadata(CERTIFIER).toString();
    }

    String challengeRequest() {
        return JSON.createObjectNode()
                .put("certificate", Pem.of(world.newSigner(CERTIFIER).certificate()))
                .toString();
    }

    /** A whole proof of possession of a new key, over a challenge that UZ0007 was given. */
    String keyProposal() throws GeneralSecurityException {
        var signer = world.newSigner(CERTIFIER);
        var pem = Pem.of(signer.certificate());
        var challenge = world.cab(CERTIFIER).challenge(pem);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer.key());
        signature.update(challenge.path("text").asText().getBytes(StandardCharsets.UTF_8));
        return JSON.createObjectNode()
                .put("challenge", challenge.path("id").asText())
                .put("certificate", pem)
                .put("signature", signature.sign())
                .toString();
    }
}
