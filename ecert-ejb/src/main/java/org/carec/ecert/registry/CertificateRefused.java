package org.carec.ecert.registry;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.carec.ecert.platform.Problem;
import org.carec.ecert.platform.Sentences;
import org.carec.ecert.signature.SignatureFinding;

/** The certificate is not one that documents may be signed with, or not one of a registered national CA. */
public class CertificateRefused extends Problem {

    public CertificateRefused(String why) {
        super(Kind.UNACCEPTABLE, "CERTIFICATE_REFUSED", "The certificate is refused. " + why);
    }

    /** For what the verifier would find in every file signed with it: each fault's code, and its words. */
    CertificateRefused(List<SignatureFinding> found) {
        this(found.stream()
                .map(SignatureFinding::code)
                .distinct()
                .map(CertificateRefused::told)
                .collect(Collectors.joining(" ")));
    }

    private static String told(String fault) {
        var words = Sentences.in(Locale.ENGLISH).fault(fault);
        return fault + ": " + words.sentence() + " " + words.remedy();
    }
}
