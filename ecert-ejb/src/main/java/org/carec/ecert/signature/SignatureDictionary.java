package org.carec.ecert.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * The signature dictionary (ISO 32000-1, table 252; ETSI EN 319 142-1, clause 6.3), its coverage proved.
 *
 * @param value the CMS and what it covers
 * @param claimedSigningTime {@code /M}, a claim; empty when malformed, which is a finding of its own
 */
record SignatureDictionary(CoveredValue value, Optional<Instant> claimedSigningTime) {

    static SignatureDictionary of(PdfFile file, PdfObject.Ref ref, Findings findings) {
        PdfObject.Dict dict = (PdfObject.Dict) file.resolve(ref);
        requireKind(dict, ref, findings);
        findings.check(() -> new Permissions(file, findings).require(dict, ref));
        CoveredValue value = CoveredValue.of(file, ref);
        Optional<Instant> time = findings.ask(() -> PdfDate.of(dict));
        return new SignatureDictionary(value, time);
    }

    private static void requireKind(PdfObject.Dict dict, PdfObject.Ref ref, Findings findings) {
        boolean signature =
                dict.names("Type", "Sig") && dict.find("Filter").orElse(PdfObject.NULL) instanceof PdfObject.Name;
        findings.addUnless(signature, FieldFault.NOT_A_SIGNATURE, "object " + ref);
        boolean known = dict.names("SubFilter", "ETSI.CAdES.detached");
        findings.addUnless(known, FieldFault.SUB_FILTER_NOT_ALLOWED, "object " + ref + ", /SubFilter");
        findings.addUnless(!dict.has("Cert"), FieldFault.CERT_ENTRY, "object " + ref + ", /Cert");
    }
}
