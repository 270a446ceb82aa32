package org.carec.ecert.verification;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.Problem;

/**
 * The document numbers printed in a PDF. Only a file whose structure has passed the gate is read, and only if none of its streams swells
 * beyond the limit: a number is a help for the answer, and never worth the hub's memory.
 */
class PrintedNumbers {

    private static final EventLog LOG = EventLog.of(PrintedNumbers.class);
    private static final int PAGES = 3;
    private static final int MOST = 10;
    private static final Pattern NUMBER =
            Pattern.compile("[A-Z]{2}[0-9]{4}-[CR][0-9]{2}-[0-9A-HJKMNP-TV-Z]{7}-[0-9A-Z]");

    /** At most ten, in the order printed on the first three pages; empty when the text cannot be read. */
    Set<DocumentId> in(byte[] wellFormed) {
        try (var document = Loader.loadPDF(wellFormed)) {
            return Inflation.isBounded(document) ? numbers(text(document)) : Set.of();
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            LOG.warn(
                    "verification.text.unreadable",
                    "reason",
                    unreadable.getClass().getSimpleName());
            return Set.of();
        }
    }

    private static String text(PDDocument document) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setEndPage(PAGES);
        return stripper.getText(document);
    }

    private static Set<DocumentId> numbers(String text) {
        var numbers = new LinkedHashSet<DocumentId>();
        var printed = NUMBER.matcher(text);
        while (printed.find() && numbers.size() < MOST) {
            try {
                numbers.add(new DocumentId(printed.group()));
            } catch (Problem notOne) {
                LOG.info("verification.text.lookalike");
            }
        }
        return numbers;
    }
}
