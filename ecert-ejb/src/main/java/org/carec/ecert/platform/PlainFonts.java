package org.carec.ecert.platform;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/**
 * Takes out of a font's dictionary what a reader of text can do without and a forger can swell: font programs, glyphs drawn as pictures,
 * maps of codes. What stays is rewritten: widths, and the map to Unicode.
 */
final class PlainFonts {

    private static final int FONTS = 300;
    private static final int WIDTHS = 200_000;
    private static final int LAST_CODE = 0xffff;
    private static final List<COSName> DRAWN =
            List.of(COSName.CHAR_PROCS, COSName.RESOURCES, COSName.W2, COSName.getPDFName("CIDToGIDMap"));
    private static final List<COSName> PROGRAMS =
            List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3, COSName.getPDFName("CIDSet"));

    private final Set<COSDictionary> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final UnicodeMaps maps = new UnicodeMaps();
    private final Unpacking streams;
    private int widths = WIDTHS;

    PlainFonts(Unpacking streams) {
        this.streams = streams;
    }

    void cutDown(COSDictionary font, COSDocument document) throws IOException {
        if (!done.add(font)) {
            return;
        }
        if (done.size() > FONTS) {
            throw Unreadable.because("more fonts than any certificate has");
        }
        if (font.getDictionaryObject(COSName.ENCODING) instanceof COSStream) {
            font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        }
        if (font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
            var plain = document.createCOSStream();
            Unpacking.fill(plain, maps.rewritten(streams.unpacked(map)));
            font.setItem(COSName.TO_UNICODE, plain);
        }
        strip(font);
        if (font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray descendants
                && descendants.size() > 0
                && descendants.getObject(0) instanceof COSDictionary descendant) {
            strip(descendant);
        }
    }

    private void strip(COSDictionary font) {
        DRAWN.forEach(font::removeItem);
        if (font.getDictionaryObject(COSName.FONT_DESC) instanceof COSDictionary descriptor) {
            PROGRAMS.forEach(descriptor::removeItem);
        }
        if (font.getDictionaryObject(COSName.W) instanceof COSArray found) {
            font.setItem(COSName.W, rewritten(found));
        }
    }

    /** Only well-formed entries of codes up to FFFF: {@code first [width …]} and {@code first last width} (ISO 32000-1, clause 9.7.4.3). */
    private COSArray rewritten(COSArray found) {
        var plain = new COSArray();
        int at = 0;
        while (at + 1 < found.size() && isCode(found.getObject(at))) {
            var next = found.getObject(at + 1);
            if (next instanceof COSArray each) {
                spend(each.size());
                List.of(found.getObject(at), each).forEach(plain::add);
                at += 2;
            } else if (at + 2 < found.size() && isRange(found, at)) {
                spend(((COSNumber) next).intValue() - ((COSNumber) found.getObject(at)).intValue() + 1);
                List.of(found.getObject(at), next, found.getObject(at + 2)).forEach(plain::add);
                at += 3;
            } else {
                return plain;
            }
        }
        return plain;
    }

    private static boolean isRange(COSArray found, int at) {
        return isCode(found.getObject(at + 1))
                && found.getObject(at + 2) instanceof COSNumber
                && ((COSNumber) found.getObject(at)).intValue() <= ((COSNumber) found.getObject(at + 1)).intValue();
    }

    private static boolean isCode(COSBase found) {
        return found instanceof COSNumber number && number.intValue() >= 0 && number.intValue() <= LAST_CODE;
    }

    private void spend(int count) {
        widths -= count;
        if (widths < 0) {
            throw Unreadable.because("more widths than any font has");
        }
    }
}
