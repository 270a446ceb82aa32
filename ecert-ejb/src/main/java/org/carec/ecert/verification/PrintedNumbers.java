package org.carec.ecert.verification;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.EventLog;
import org.carec.ecert.platform.PrintedPages;
import org.carec.ecert.platform.Problem;

/** The document numbers printed in a PDF. Only a file whose structure has passed the gate is read. */
final class PrintedNumbers {

    private static final EventLog LOG = EventLog.of(PrintedNumbers.class);
    private static final int PAGES = 3;
    private static final int MOST = 10;
    private static final Pattern NUMBER =
            Pattern.compile("[A-Z]{2}[0-9]{4}-[CR][0-9]{2}-[0-9A-HJKMNP-TV-Z]{7}-[0-9A-Z]");

    private PrintedNumbers() {}

    /** At most ten, in the order printed on the first three pages; empty when the text cannot be read. */
    static Set<DocumentId> in(byte[] wellFormed) {
        return PrintedPages.read(wellFormed, PAGES)
                .text()
                .map(PrintedNumbers::numbers)
                .orElse(Set.of());
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
