package org.carec.ecert.signature;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Conforming files that several have signed, one after the other. */
final class SeveralFiles {

    private static final PdfSigner TOOL = new PdfSigner();
    private static final TestTimeStamps EARLY = new TestTimeStamps().at(TestPki.NOW.minus(Duration.ofHours(3)));
    private static final TestTimeStamps LATE = new TestTimeStamps().at(TestPki.NOW.minus(Duration.ofHours(1)));

    private SeveralFiles() {}

    /**
     * A file that {@link Attack#SIGNER} signed first.
     *
     * @param signatures how many there are
     * @param level of the first
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Several(String name, int signatures, Level level, byte[] file) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Several> all() {
        try {
            return made();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Several> made() throws Exception {
        List<Several> files = new ArrayList<>();
        for (byte[] pdf : List.of(SamplePdf.plain(), SamplePdf.compressed(), SamplePdf.linearised())) {
            byte[] two = second(TOOL.sign(pdf, TestPki.request(Attack.SIGNER)));
            add(files, "two signers, B-B", 2, Level.B_B, two);
            add(files, "three signers, B-B", 3, Level.B_B, TOOL.sign(two, TestPki.request(SeveralFile.THIRD)));
        }
        byte[] stamped =
                TOOL.sign(SamplePdf.plain(), TestPki.request(Attack.SIGNER).stampedBy(EARLY));
        byte[] both = TOOL.sign(stamped, TestPki.request(SeveralFile.SECOND).stampedBy(LATE));
        add(files, "two signers, B-T", 2, Level.B_T, both);
        byte[] kept = TOOL.addEvidence(both, TestEvidence.ofNationalCa());
        add(files, "two signers, B-LT", 2, Level.B_LT, kept);
        add(files, "two signers, B-LTA", 2, Level.B_LTA, TOOL.addTimeStamp(kept, new TestTimeStamps()));
        byte[] archived = TOOL.addTimeStamp(TOOL.addEvidence(stamped, TestEvidence.ofNationalCa()), LATE);
        add(files, "second signer after B-LTA", 2, Level.B_LTA, second(archived));
        add(files, "two signers, stamped together", 2, Level.B_T, TOOL.addTimeStamp(second(plain()), LATE));
        byte[] between = TOOL.addTimeStamp(plain(), EARLY);
        add(
                files,
                "time-stamp between",
                2,
                Level.B_T,
                TOOL.sign(between, TestPki.request(SeveralFile.SECOND).stampedBy(LATE)));
        byte[] octets = new SeveralFile()
                .signed(SeveralFile.SECOND)
                .signed(SeveralFile.THIRD)
                .file();
        add(files, "octet by octet", 3, Level.B_B, octets);
        byte[] certified = new SeveralFile(SeveralFiles::certifying)
                .signed(SeveralFile.SECOND)
                .file();
        add(files, "certified, others may sign", 2, Level.B_B, certified);
        return files;
    }

    /** Certifies the file as one that others may sign. */
    static void certifying(ForgedPdf pdf) {
        pdf.edit(1, "/Pages", "/Perms << /DocMDP 6 0 R >> /Pages")
                .edit(
                        6,
                        "/Filter",
                        "/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 2 /V /1.2 >> >>] /Filter");
    }

    private static byte[] plain() throws Exception {
        return TOOL.sign(SamplePdf.plain(), TestPki.request(Attack.SIGNER));
    }

    private static byte[] second(byte[] signed) throws Exception {
        return TOOL.sign(signed, TestPki.request(SeveralFile.SECOND));
    }

    private static void add(List<Several> files, String name, int signatures, Level level, byte[] file) {
        long same = files.stream().filter(other -> other.name.startsWith(name)).count();
        files.add(new Several(same == 0 ? name : name + ", " + (same + 1), signatures, level, file));
    }
}
