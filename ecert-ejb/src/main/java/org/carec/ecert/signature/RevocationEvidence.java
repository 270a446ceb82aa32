package org.carec.ecert.signature;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Certificate revocation lists and OCSP answers, as somebody hands them in: unverified, each needs its CA's signature to count. Immutable, for
 * many threads. An object remembers which of its lists it has read and whose signature it found true, so that a registered list is verified
 * once and not with every document.
 */
public final class RevocationEvidence {

    /** The largest list that is read, in octets: what a length of three octets can say (16 MB). */
    public static final int CRL_LIMIT = RevocationList.LIMIT;

    /** The largest OCSP answer that is read, in octets (64 KB). */
    public static final int OCSP_LIMIT = OcspAnswer.LIMIT;

    /** So many lists and so many answers are looked at in one piece of evidence; what is more is not. */
    public static final int COUNT_LIMIT = 64;

    public static final RevocationEvidence NONE = new RevocationEvidence(List.of(), List.of());

    private final List<RevocationList> lists;
    private final List<OcspAnswer> answers;

    /**
     * From octets.
     *
     * @param lists each a CertificateList (RFC 5280, clause 5) in DER
     * @param answers each an OCSPResponse (RFC 6960, clause 4.2.1) in DER
     */
    public RevocationEvidence(List<byte[]> lists, List<byte[]> answers) {
        this.lists = lists.stream()
                .limit(COUNT_LIMIT)
                .map(octets -> new RevocationList(octets.clone()))
                .toList();
        this.answers = answers.stream().limit(COUNT_LIMIT).map(OcspAnswer::new).toList();
    }

    private RevocationEvidence(Stream<RevocationList> lists, Stream<OcspAnswer> answers) {
        this.lists = lists.toList();
        this.answers = answers.toList();
    }

    /** What a file brings along: nobody else has these octets, and they may be large, so that they are not copied. */
    static RevocationEvidence inFile(SecurityStore store) {
        return new RevocationEvidence(
                store.crls().stream().limit(COUNT_LIMIT).map(RevocationList::new),
                store.ocspAnswers().stream().limit(COUNT_LIMIT).map(OcspAnswer::new));
    }

    /** This and the other together. */
    public RevocationEvidence and(RevocationEvidence other) {
        return new RevocationEvidence(
                Stream.concat(lists.stream(), other.lists.stream()),
                Stream.concat(answers.stream(), other.answers.stream()));
    }

    List<RevocationList> lists() {
        return Collections.unmodifiableList(lists);
    }

    List<OcspAnswer> answers() {
        return Collections.unmodifiableList(answers);
    }
}
