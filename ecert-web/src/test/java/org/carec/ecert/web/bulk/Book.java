package org.carec.ecert.web.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made by hand, to hold what no producer writes. */
final class Book {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Book() {}

    /** A sheet with these rows in it, as XML. */
    static Book of(String rows) {
        return new Book()
                .with(
                        "_rels/.rels",
                        relations("<Relationship Id='a' Type='" + OFFICE + "officeDocument' Target='xl/w.xml'/>"))
                .with(
                        "xl/w.xml",
                        "<workbook xmlns:r='" + OFFICE + "'><sheets><sheet name='S' r:id='b'/></sheets></workbook>")
                .with(
                        "xl/_rels/w.xml.rels",
                        relations("<Relationship Id='b' Type='" + OFFICE + "worksheet' Target='/xl/s.xml'/>"
                                + "<Relationship Id='c' Type='" + OFFICE + "sharedStrings' Target='t.xml'/>"))
                .with("xl/t.xml", "<sst><si><t>UZ0007-C26-0000000-L</t></si></sst>")
                .with("xl/s.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static String relations(String each) {
        return "<Relationships>" + each + "</Relationships>";
    }

    Book with(String name, String xml) {
        return with(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    Book with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] zipped() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
