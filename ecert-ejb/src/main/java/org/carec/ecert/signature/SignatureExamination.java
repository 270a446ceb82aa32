package org.carec.ecert.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One examination from the first octet to the last certificate; findings gather on the way. */
final class SignatureExamination {

    private final UnverifiedPdf pdf;
    private final TrustBasis trust;
    private final KnownPaths known;
    private final Instant now;
    private final Findings findings;
    private final SignatureOrder order;

    SignatureExamination(UnverifiedPdf pdf, TrustBasis trust, KnownPaths known, Instant now, Findings findings) {
        this.pdf = pdf;
        this.trust = trust;
        this.known = known;
        this.now = now;
        this.findings = findings;
        this.order = new SignatureOrder(findings);
    }

    /** What was signed; it counts only if there are no findings. */
    SignedFacts run() {
        VerificationProfile profile = trust.profile();
        PdfFile file = PdfFile.read(pdf.raw(), profile);
        SignatureFields fields = SignatureFields.of(file);
        List<PdfObject.Ref> refs = fields.signatures(profile);
        SignatureDictionary first = SignatureDictionary.of(file, refs.get(0), refs.get(0), profile, findings);
        LaterRevisions later = LaterRevisions.of(file, first.value().revision(), fields, refs, findings);
        findings.check(() -> new ContentRules(file, findings).require());
        SignedFacts facts = examined(first, later);
        if (refs.size() == 1) {
            return facts;
        }
        findings.check(() ->
                new Permissions(file, findings).requireNotLast(first.value().dict()));
        return facts.with(further(file, refs, later));
    }

    /** Those that were made after the first are examined like that one: none counts if another does not hold. */
    private List<SignedFacts> further(PdfFile file, List<PdfObject.Ref> refs, LaterRevisions later) {
        List<SignedFacts> further = new ArrayList<>();
        for (PdfObject.Ref ref : refs.subList(1, refs.size())) {
            findings.check(() -> {
                SignatureDictionary dictionary =
                        SignatureDictionary.of(file, ref, refs.get(0), trust.profile(), findings);
                further.add(examined(dictionary, later.after(dictionary.value().revision())));
            });
        }
        return further;
    }

    /** One signature, with what came after it. */
    private SignedFacts examined(SignatureDictionary dictionary, LaterRevisions later) {
        VerificationProfile profile = trust.profile();
        CoveredValue value = dictionary.value();
        CmsSignature cms = new CmsReader(Oid.DATA).readPadded(value.contents(), profile);
        Certificate signer = CertificateBag.of(cms).signer(cms.signerId());
        profile.require(cms.digest(), value.range().signedOctets(), "CMS");
        requireAttributes(value.range(), cms, signer, dictionary.subFilter());
        RevocationRules revocation = new RevocationRules(trust, evidence(later.store()), now);
        ProvedTimes times = findings.ask(() -> ProvedTimes.of(cms, later.timeStamps(), pdf.raw(), revocation))
                .orElse(ProvedTimes.NONE);
        order.require(signer, times);
        SignerRules.requireDocumentSigner(signer, findings);
        RegisteredSigner registered = registered(signer);
        SignatureAlgorithm algorithm = SignatureAlgorithm.require(cms.algorithm(), cms.digest());
        Instant time = times.earliest().orElse(now);
        RevocationFacts standing = requireSigned(cms, signer, algorithm, time)
                .flatMap(path -> findings.ask(() -> revocation.require(path, time, findings)))
                .orElse(RevocationFacts.NONE);
        Signer by = new Signer(signer, registered, algorithm);
        return facts(dictionary, cms, by, new Proof(times, later, standing));
    }

    /** What the file brings along to tell of revocation. */
    private RevocationEvidence evidence(SecurityStore store) {
        return findings.ask(() -> RevocationEvidence.inFile(store)).orElse(RevocationEvidence.NONE);
    }

    private void requireAttributes(ByteRange range, CmsSignature cms, Certificate signer, SubFilter subFilter) {
        ExpectedAttributes expected = ExpectedAttributes.of(subFilter, trust.profile());
        Optional<SignedAttributes> read = findings.ask(() -> SignedAttributes.read(cms.signedAttributes(), expected));
        read.ifPresent(attributes -> {
            findings.check(() -> attributes.requireDigest(range.digest(pdf.raw(), cms.digest())));
            findings.check(() -> attributes.requireContentType(Oid.DATA));
            findings.check(() -> attributes.requireCertificate(signer));
            findings.check(() -> attributes.requireAlgorithms(cms));
        });
    }

    /** Before any mathematics: nothing is computed with a key the registry does not know. */
    private RegisteredSigner registered(Certificate signer) {
        Optional<RegisteredSigner> found;
        try {
            found = trust.signers().find(signer.sha256());
        } catch (RuntimeException e) {
            throw new Refusal(TrustFault.REGISTRY_UNAVAILABLE, "registered keys");
        }
        return found.filter(key -> Certificate.of(key.certificate()).isSame(signer))
                .orElseThrow(() -> new Refusal(TrustFault.KEY_NOT_REGISTERED, signer.described()));
    }

    /** The path from the signer to the anchor, if it holds. */
    private Optional<List<Certificate>> requireSigned(
            CmsSignature cms, Certificate signer, SignatureAlgorithm algorithm, Instant time) {
        trust.profile().require(KeyKind.of(signer), algorithm, time, "certificate of " + signer.subject());
        Optional<List<Certificate>> path = findings.ask(() ->
                new CertificatePath(trust, known).require(CertificateBag.of(cms).chain(signer), time));
        boolean verified =
                SignatureMath.verifies(algorithm, signer.x509().getPublicKey(), cms.signedOctets(), cms.value());
        findings.addUnless(verified, CmsFault.SIGNATURE_VALUE_WRONG, "/Contents");
        return path;
    }

    private SignedFacts facts(SignatureDictionary dictionary, CmsSignature cms, Signer by, Proof proof) {
        return new SignedFacts(
                proof.level(),
                by.certificate.sha256Hex(),
                by.registered.keyId(),
                Digest.sha256Hex(cms.value()),
                dictionary.claimedSigningTime().orElseThrow(() -> new Refusal(FieldFault.SIGNING_TIME_MALFORMED, "/M")),
                proof.times.earliest(),
                proof.times.documents(),
                cms.digest().algorithm(),
                by.algorithm.describe(KeyKind.of(by.certificate)),
                dictionary.value().range().signedOctets(),
                trust.profile().described(),
                proof.standing,
                List.of());
    }

    private record Signer(Certificate certificate, RegisteredSigner registered, SignatureAlgorithm algorithm) {}

    private record Proof(ProvedTimes times, LaterRevisions later, RevocationFacts standing) {

        /** ETSI EN 319 142-1, clause 6: each level is the one before and something more. */
        Level level() {
            if (times.earliest().isEmpty()) {
                return Level.B_B;
            }
            if (!later.store().holdsEvidence()) {
                return Level.B_T;
            }
            return later.archived() ? Level.B_LTA : Level.B_LT;
        }
    }
}
