package org.carec.ecert.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** Tries mutants of one file, and keeps those that pass although something else is signed in them than in the file. */
final class MutationTrial implements Consumer<byte[]> {

    private final PdfVerifier verifier = new PdfVerifier();
    private final byte[] good;
    private final TrustBasis trust;
    private final String signed;
    private int tried;
    private int accepted;
    private final List<String> differing = new ArrayList<>();

    MutationTrial(GoodFiles.Good file) {
        this.good = file.file();
        this.trust = TestPki.trust(file.signer());
        this.signed = whatIsSigned(good);
        if (!passes(good)) {
            throw new IllegalArgumentException(file.name() + " does not pass");
        }
    }

    @Override
    public void accept(byte[] mutant) {
        if (Arrays.equals(mutant, good)) {
            return;
        }
        tried++;
        if (passes(mutant)) {
            accepted++;
            if (!whatIsSigned(mutant).equals(signed)) {
                differing.add(HexFormat.of().formatHex(mutant));
            }
        }
    }

    private boolean passes(byte[] file) {
        return verifier.examine(new UnverifiedPdf(file), trust, TestPki.NOW).passed();
    }

    /** SHA-256 of the octets covered, and of the CMS. */
    private static String whatIsSigned(byte[] file) {
        PdfFile read = PdfFile.read(file, VerificationProfile.strict());
        PdfObject.Ref only = SignatureFields.of(read)
                .signatures(VerificationProfile.strict())
                .get(0);
        CoveredValue value = CoveredValue.of(read, only);
        byte[] covered = value.range().digest(file, Digest.SHA_256);
        return HexFormat.of().formatHex(covered) + " " + Digest.sha256Hex(value.contents());
    }

    int tried() {
        return tried;
    }

    /** Those that passed; what is signed in them may be what was signed. */
    int accepted() {
        return accepted;
    }

    /** Those that passed and must not, in hexadecimal. */
    List<String> differing() {
        return differing;
    }
}
