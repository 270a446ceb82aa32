package org.carec.ecert.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes the document security store as a revision of its own, on top of a store that is there already. */
final class EvidenceWriter {

    private final Evidence evidence;

    EvidenceWriter(Evidence evidence) {
        this.evidence = evidence;
    }

    byte[] write(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary store = store(document);
            add(document, store, "Certs", evidence.certificates());
            add(document, store, "CRLs", evidence.crls());
            add(document, store, "OCSPs", evidence.ocspAnswers());
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 64 * 1024);
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static COSDictionary store(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSName key = COSName.getPDFName("DSS");
        COSDictionary store = catalog.getCOSDictionary(key);
        if (store == null) {
            store = new COSDictionary();
            store.setItem(COSName.TYPE, key);
            catalog.setItem(key, store);
            catalog.setNeedToBeUpdated(true);
        }
        store.setNeedToBeUpdated(true);
        return store;
    }

    private static void add(PDDocument document, COSDictionary store, String list, List<byte[]> values)
            throws IOException {
        COSName key = COSName.getPDFName(list);
        COSArray array = store.getCOSArray(key);
        if (array == null) {
            array = new COSArray();
        }
        for (byte[] value : values) {
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(value);
            }
            array.add(stream);
        }
        if (array.size() > 0) {
            array.setNeedToBeUpdated(true);
            store.setItem(key, array);
        }
    }
}
