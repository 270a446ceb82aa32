package org.carec.ecert.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/**
 * Signs PDFs as PAdES baseline B-B or B-T (ETSI EN 319 142-1) with an invisible signature field, and raises them to B-LT and B-LTA, each
 * as an incremental update. Made for a PDF of one's own: it trusts its input, unlike {@link PdfVerifier}.
 */
public final class PdfSigner {

    /** Octets kept free for the CMS: the certificates, and what a time-stamp token takes. */
    private static final int WITHOUT_STAMP = 4 * 1024;

    private static final int WITH_STAMP = 16 * 1024;

    /**
     * Signs.
     *
     * @param pdf a PDF, not encrypted; one that is signed already gets a further signature, which {@link Relaxation#SEVERAL_SIGNATURES} is about
     * @return the signed PDF, of which the first octets are those of {@code pdf}
     * @throws IOException when the PDF cannot be read or no time-stamp was to be had
     * @throws GeneralSecurityException when the key cannot sign that way
     */
    public byte[] sign(byte[] pdf, SigningRequest request) throws IOException, GeneralSecurityException {
        CmsWriter writer = new CmsWriter(request);
        return filled(
                pdf, dictionary(request), room(request), content -> writer.write(digest(content, writer.digest())));
    }

    /**
     * Whether somebody has signed it already, document time-stamps included.
     *
     * @throws IOException when the PDF cannot be read
     */
    public boolean isSigned(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return !document.getSignatureDictionaries().isEmpty();
        }
    }

    /**
     * Adds what it takes to judge the signature later: from B-T to B-LT.
     *
     * @param pdf a signed PDF
     * @return the same with one more revision that holds the document security store
     * @throws IOException when the PDF cannot be read
     */
    public byte[] addEvidence(byte[] pdf, Evidence evidence) throws IOException {
        return new EvidenceWriter(evidence).write(pdf);
    }

    /**
     * Adds a document time-stamp over all that is there: from B-LT to B-LTA, or from B-B to B-T.
     *
     * @param pdf a signed PDF
     * @return the same with one more revision that holds the time-stamp
     * @throws IOException when the PDF cannot be read or no time-stamp was to be had
     */
    public byte[] addTimeStamp(byte[] pdf, TimeStampSource source) throws IOException, GeneralSecurityException {
        PDSignature stamp = new PDSignature();
        stamp.setType(COSName.getPDFName("DocTimeStamp"));
        stamp.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        stamp.setSubFilter(COSName.getPDFName("ETSI.RFC3161"));
        return filled(pdf, stamp, WITH_STAMP, content -> source.stamp(digest(content, Digest.SHA_256)));
    }

    /** What fills the gap left for it. */
    @FunctionalInterface
    private interface Filling {
        byte[] over(InputStream content) throws IOException, GeneralSecurityException;
    }

    private static byte[] filled(byte[] pdf, PDSignature dictionary, int room, Filling filling)
            throws IOException, GeneralSecurityException {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            options.setPreferredSignatureSize(room);
            document.addSignature(dictionary, options);
            ByteArrayOutputStream signed = new ByteArrayOutputStream(pdf.length + room * 3);
            ExternalSigningSupport external = document.saveIncrementalForExternalSigning(signed);
            try (InputStream content = external.getContent()) {
                external.setSignature(filling.over(content));
            }
            return signed.toByteArray();
        }
    }

    private static int room(SigningRequest request) throws GeneralSecurityException {
        int room = request.timeStamps().isPresent() ? WITH_STAMP : WITHOUT_STAMP;
        for (var certificate : request.chain()) {
            room += certificate.getEncoded().length;
        }
        return room;
    }

    private static byte[] digest(InputStream content, Digest digest) throws IOException {
        MessageDigest computed = digest.begin();
        byte[] chunk = new byte[16 * 1024];
        for (int count = content.read(chunk); count >= 0; count = content.read(chunk)) {
            computed.update(chunk, 0, count);
        }
        return computed.digest();
    }

    private static PDSignature dictionary(SigningRequest request) {
        PDSignature signature = new PDSignature();
        signature.setType(COSName.SIG);
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setSignDate(calendar(request.signingTime()));
        request.name().ifPresent(signature::setName);
        request.reason().ifPresent(signature::setReason);
        request.location().ifPresent(signature::setLocation);
        return signature;
    }

    /** PDFBox takes a Calendar. */
    private static Calendar calendar(Instant time) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
        calendar.setTimeInMillis(time.toEpochMilli());
        return calendar;
    }
}
