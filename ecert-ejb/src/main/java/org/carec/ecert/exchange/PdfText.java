package org.carec.ecert.exchange;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carec.ecert.exchange.StreamSizes.Extent;
import org.carec.ecert.platform.EventLog;

/**
 * The text of a PDF that has passed the signature's gate, within bounds: twenty pages, four seconds of work, a megabyte of characters, and no
 * stream that swells beyond {@link StreamSizes}. The text only helps; it is never worth the hub's memory.
 */
final class PdfText {

    private static final EventLog LOG = EventLog.of(PdfText.class);
    private static final int PAGES = 20;
    private static final long NANOSECONDS = 4_000_000_000L;
    private static final int OPERATORS_BETWEEN = 256;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int CHARACTERS = 1 << 20;

    private PdfText() {}

    /**
     * What came of reading.
     *
     * @param text empty when it cannot be read within the bounds
     * @param swollen whether that is because the file swells beyond them when it is unpacked
     */
    record Reading(Optional<String> text, boolean swollen) {}

    static Reading of(byte[] verified) {
        try (var document = Loader.loadPDF(new RandomAccessReadBuffer(verified))) {
            var extent = StreamSizes.of(document);
            var text = extent == Extent.BOUNDED ? Optional.of(text(document)) : Optional.<String>empty();
            return new Reading(text, extent == Extent.SWOLLEN);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.warn("exchange.text.unreadable", "reason", e.getClass().getSimpleName());
            return new Reading(Optional.empty(), false);
        }
    }

    private static String text(PDDocument document) throws IOException {
        var stripper = new BoundedStripper();
        stripper.setEndPage(PAGES);
        var text = new StringBuilder();
        stripper.writeText(document, new BoundedWriter(text));
        return text.toString();
    }

    /** Counts the work, not the wait: a busy hub reads the same text. PDFBox itself cannot be interrupted. */
    private static final class BoundedStripper extends PDFTextStripper {

        private final long end = THREADS.getCurrentThreadCpuTime() + NANOSECONDS;
        private int operators;

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++operators % OPERATORS_BETWEEN == 0 && THREADS.getCurrentThreadCpuTime() > end) {
                throw new IOException("reading the text takes too long");
            }
            super.processOperator(operator, operands);
        }
    }

    /** Takes a bounded number of characters. */
    private static final class BoundedWriter extends Writer {

        private final StringBuilder text;

        BoundedWriter(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            if (text.length() + length > CHARACTERS) {
                throw new IOException("more text than any certificate has");
            }
            text.append(characters, offset, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
