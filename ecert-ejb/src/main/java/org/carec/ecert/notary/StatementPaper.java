package org.carec.ecert.notary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.carec.ecert.platform.Sheet;
import org.carec.ecert.platform.Typefaces;

/** The PDF of a statement, ready to be signed: one A4 page, nothing but text and lines, no token in it. */
final class StatementPaper {

    private final Told told;
    private final Locale language;

    StatementPaper(Told told, Locale language) {
        this.told = told;
        this.language = language;
    }

    /** Without object streams or a packed cross-reference: the plainest form, which every reader understands the same way. */
    byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.setVersion(1.7f);
            document.getDocumentInformation().setTitle("Statement about " + told.id());
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            try (var sheet = new Sheet(document, new Typefaces(document))) {
                new StatementPage(sheet, told, language).draw();
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }
}
