package org.carec.ecert.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * The signature dictionary (ISO 32000-1, table 252; ETSI EN 319 142-1, clause 6.3), its coverage proved.
 *
 * @param value the CMS and what it covers
 * @param subFilter how the CMS is made (ISO 32000-1, table 257)
 * @param claimedSigningTime {@code /M}, a claim; empty when malformed, which is a finding of its own
 */
record SignatureDictionary(CoveredValue value, SubFilter subFilter, Optional<Instant> claimedSigningTime) {

    /**
     * @param first the file's first signature, which may be this one
     */
    static SignatureDictionary of(
            PdfFile file, PdfObject.Ref ref, PdfObject.Ref first, VerificationProfile profile, Findings findings) {
        PdfObject.Dict dict = (PdfObject.Dict) file.resolve(ref);
        requireKind(dict, ref, findings);
        SubFilter subFilter = SubFilter.of(dict);
        findings.addUnless(
                subFilter.allowedBy(profile), FieldFault.SUB_FILTER_NOT_ALLOWED, "object " + ref + ", /SubFilter");
        findings.check(() -> new Permissions(file, findings).require(dict, first));
        CoveredValue value = CoveredValue.of(file, ref);
        Optional<Instant> time = findings.ask(() -> PdfDate.of(dict));
        return new SignatureDictionary(value, subFilter, time);
    }

    private static void requireKind(PdfObject.Dict dict, PdfObject.Ref ref, Findings findings) {
        boolean signature =
                dict.names("Type", "Sig") && dict.find("Filter").orElse(PdfObject.NULL) instanceof PdfObject.Name;
        findings.addUnless(signature, FieldFault.NOT_A_SIGNATURE, "object " + ref);
        findings.addUnless(!dict.has("Cert"), FieldFault.CERT_ENTRY, "object " + ref + ", /Cert");
    }
}
