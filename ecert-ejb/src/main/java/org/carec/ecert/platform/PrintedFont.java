package org.carec.ecert.platform;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A TrueType font for a PDF that is being drawn, embedded as a subset. Letters stand as they are, without ligatures: PDFBox looks for
 * those with a regular expression made anew for every string, a third of the time a page takes. Scripts that need them are drawn as outlines.
 */
public final class PrintedFont {

    private PrintedFont() {}

    /** Reads the font whole; the document closes it. */
    public static PDFont embedded(PDDocument document, InputStream ttf) throws IOException {
        var font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(ttf));
        document.registerTrueTypeFontForClosing(font);
        font.setEnableGsub(false);
        return PDType0Font.load(document, font, true);
    }
}
