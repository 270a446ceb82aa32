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
 * Signs PDFs as PAdES baseline B-B or B-T (ETSI EN 319 142-1) with an invisible signature field, as an incremental
 * update. Made for a PDF of one's own: it trusts its input, unlike {@link PdfVerifier}.
 */
public final class PdfSigner {

    /** Octets kept free for the CMS: the certificates, and what a time-stamp token takes. */
    private static final int WITHOUT_STAMP = 4 * 1024;

    private static final int WITH_STAMP = 16 * 1024;

    /**
     * Signs.
     *
     * @param pdf a PDF without signature, not encrypted
     * @return the signed PDF, of which the first octets are those of {@code pdf}
     * @throws IOException when the PDF cannot be read or no time-stamp was to be had
     * @throws GeneralSecurityException when the key cannot sign that way
     */
    public byte[] sign(byte[] pdf, SigningRequest request) throws IOException, GeneralSecurityException {
        CmsWriter writer = new CmsWriter(request);
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            options.setPreferredSignatureSize(room(request));
            document.addSignature(dictionary(request), options);
            ByteArrayOutputStream signed = new ByteArrayOutputStream(pdf.length + room(request) * 3);
            ExternalSigningSupport external = document.saveIncrementalForExternalSigning(signed);
            external.setSignature(writer.write(digest(external, writer.digest())));
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

    private static byte[] digest(ExternalSigningSupport external, Digest digest) throws IOException {
        MessageDigest computed = digest.begin();
        try (InputStream content = external.getContent()) {
            byte[] chunk = new byte[16 * 1024];
            for (int count = content.read(chunk); count >= 0; count = content.read(chunk)) {
                computed.update(chunk, 0, count);
            }
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
