package org.carec.ecert.platform;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * PDFBox's reader of text, of which every step is counted, and which gets no stream and no font but such as {@link Unpacking} and
 * {@link PlainFonts} have cut down. It obeys the operators that place text and no others.
 */
final class PageReader extends PDFTextStripper {

    private static final Set<String> TEXT = Set.of(
            "BT", "ET", "Tf", "Tj", "TJ", "'", "\"", "Td", "TD", "Tm", "T*", "Tc", "Tw", "Tz", "TL", "Ts", "Tr", "q",
            "Q", "cm", "Do");
    private static final long NANOSECONDS = 4_000_000_000L;
    private static final int OPERATORS = 500_000;
    private static final int FORMS = 5_000;
    private static final int GLYPHS = 150_000;
    private static final int CHARACTERS = 1 << 20;

    /** Page and forms that are being drawn at one time; PDFBox holds what it has read of each. */
    private static final int OPEN = 2 << 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long end = THREADS.getCurrentThreadCpuTime() + NANOSECONDS;
    private final Unpacking streams;
    private final PlainFonts fonts;
    private int operators;
    private int forms;
    private int glyphs;
    private int characters;
    private long open;

    PageReader(Unpacking streams) {
        this.streams = streams;
        this.fonts = new PlainFonts(streams);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        if (getCurrentPageNo() > getEndPage()) {
            return;
        }
        var contents = streams.contents(page);
        var plain = document.getDocument().createCOSStream();
        Unpacking.fill(plain, contents);
        page.getCOSObject().setItem(COSName.CONTENTS, plain);
        open = contents.length;
        super.processPage(page);
        page.getCOSObject().removeItem(COSName.CONTENTS);
    }

    /** Counts the work, not the wait: a busy hub reads the same text. PDFBox itself cannot be interrupted. */
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators > OPERATORS || THREADS.getCurrentThreadCpuTime() > end) {
            throw Unreadable.because("reading the text takes too long");
        }
        var name = operator.getName();
        if (name.equals("Do")) {
            draw(operator, operands);
        } else if (TEXT.contains(name)) {
            if (name.equals("Tf")) {
                cutDownFont(operands);
            }
            super.processOperator(operator, operands);
        }
    }

    /** Forms only: there is no text in a picture. */
    private void draw(Operator operator, List<COSBase> operands) throws IOException {
        if (named(COSName.XOBJECT, operands) instanceof COSStream form
                && COSName.FORM.equals(form.getCOSName(COSName.SUBTYPE))) {
            var size = streams.replaced(form);
            open += size;
            forms++;
            if (open > OPEN || forms > FORMS) {
                throw Unreadable.because("forms in forms hold more than is read");
            }
            super.processOperator(operator, operands);
            open -= size;
        }
    }

    private void cutDownFont(List<COSBase> operands) throws IOException {
        if (named(COSName.FONT, operands) instanceof COSDictionary font) {
            fonts.cutDown(font, document.getDocument());
        }
    }

    private COSBase named(COSName kind, List<COSBase> operands) {
        if (getResources() == null || operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
            return null;
        }
        var known = getResources().getCOSObject().getCOSDictionary(kind);
        return known == null ? null : known.getDictionaryObject(name);
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        glyphs++;
        if (glyphs > GLYPHS) {
            throw Unreadable.because("more glyphs than are read");
        }
        super.showGlyph(place, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        characters += text.getUnicode().length();
        if (characters > CHARACTERS) {
            throw Unreadable.because("more text than any certificate has");
        }
        super.processTextPosition(text);
    }
}
