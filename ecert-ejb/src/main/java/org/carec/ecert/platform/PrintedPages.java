package org.carec.ecert.platform;

import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * The text printed on the pages of a stranger's PDF whose structure has passed the signature's gate. The text only helps, so it is never
 * worth the hub's memory: whatever is read is unpacked, counted and cut down here before PDFBox sees it, and a file that would cost more
 * has no text.
 *
 * <p>Bounds of one reading: four seconds of work; 48 MB unpacked in all, 2 MB of it a page with the forms open on it; 500,000 operators,
 * 5,000 of them forms; 150,000 glyphs; no embedded font program; a pixel row of 64 KB.
 *
 * @param text empty when it cannot be read within the bounds
 * @param swollen whether that is because the file swells out of all proportion when it is unpacked
 */
public record PrintedPages(Optional<String> text, boolean swollen) {

    private static final EventLog LOG = EventLog.of(PrintedPages.class);

    /** The marks of which PDFBox makes an object each, some fifty times as large as they. */
    private static final Marks OF_FILE = new Marks(400_000);

    /** Kept here, for loggers nobody holds are forgotten. */
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    static {
        FontMappers.set(new StandInFont());
        // It tells of each fault in a stranger's file, and of each font that is not embedded any more.
        PDFBOX.setLevel(Level.OFF);
    }

    /**
     * Reads the first pages; never throws for what is in the file.
     *
     * @param wellFormed the file
     * @param pages how many of its pages
     */
    public static PrintedPages read(byte[] wellFormed, int pages) {
        try {
            OF_FILE.require(wellFormed);
            return new PrintedPages(Optional.of(text(wellFormed, pages)), false);
        } catch (Unreadable beyond) {
            LOG.warn("pdf.text.beyond", "reason", beyond.getMessage());
            return new PrintedPages(Optional.empty(), beyond.isSwollen());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.warn("pdf.text.unreadable", "reason", e.getClass().getSimpleName());
            return new PrintedPages(Optional.empty(), false);
        }
    }

    /** Not leniently: PDFBox's repair would unpack what no cross-reference names. */
    private static String text(byte[] wellFormed, int pages) throws IOException {
        try (var document = new PDFParser(new RandomAccessReadBuffer(wellFormed)).parse(false)) {
            var streams = new Unpacking();
            streams.replaceObjectStreams(document.getDocument());
            var reader = new PageReader(streams);
            reader.setEndPage(pages);
            reader.setShouldSeparateByBeads(false);
            return reader.getText(document);
        }
    }
}
