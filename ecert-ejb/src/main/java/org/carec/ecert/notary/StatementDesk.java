package org.carec.ecert.notary;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carec.ecert.platform.MalformedDocumentId;
import org.carec.ecert.platform.Problem;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.seal.SealIdentity;
import org.carec.ecert.signature.Evidence;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.SigningRequest;
import org.carec.ecert.verification.Question;
import org.carec.ecert.verification.Topic;
import org.carec.ecert.verification.Verifier;

/** Gives out answers as PDFs that the hub has signed (PAdES, ETSI EN 319 142-1). Everybody may ask, as for the answer itself. */
@Stateless
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatementDesk {

    @Inject
    Verifier verifier;

    @Inject
    ReceiptDesk receipts;

    @Inject
    HubSeal seal;

    @Inject
    Press press;

    private final PdfSigner signer = new PdfSigner();

    /**
     * The answer to a question about a number, in a language.
     *
     * @throws MalformedDocumentId if what was typed is no number: the hub does not sign what strangers write
     * @throws org.carec.ecert.seal.SealChainMissing if no CA stands above the hub's seal
     * @throws org.carec.ecert.platform.Busy if too many are asked for at once
     */
    @PermitAll
    public Statement issue(Question question, Locale language) {
        var id = Topic.of(question.subject()).id().orElseThrow(MalformedDocumentId::new);
        var identity = seal.identity();
        var verdict = verifier.ask(question);
        var told = new Told(id, verdict, receipts.number(question.subject(), verdict), seal.link(id));
        try {
            return new Statement(
                    id, press.within(() -> signed(new StatementPaper(told, language).pdf(), told, identity)));
        } catch (Problem refusal) {
            throw refusal;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a place", e);
        } catch (Exception e) {
            throw new IllegalStateException("A statement could not be drawn and signed", e);
        }
    }

    /** With the CA's list, if there is one, so that it can be judged without asking anybody. */
    private byte[] signed(byte[] pdf, Told told, SealIdentity identity) throws IOException, GeneralSecurityException {
        var request = SigningRequest.of(
                        identity.key(), identity.chain(), told.verdict().askedAt())
                .describedAs(StatementWords.HUB, "Statement about " + told.id(), told.link());
        var signed = signer.sign(pdf, request);
        return identity.revocationList().isEmpty() ? signed : signer.addEvidence(signed, evidence(identity));
    }

    private static Evidence evidence(SealIdentity identity) throws GeneralSecurityException {
        List<byte[]> authorities = new ArrayList<>();
        for (X509Certificate authority :
                identity.chain().subList(1, identity.chain().size())) {
            authorities.add(authority.getEncoded());
        }
        return new Evidence(authorities, List.of(identity.revocationList().get()), List.of());
    }
}
