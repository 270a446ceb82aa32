package org.carec.ecert.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.signature.PdfSigner;
import org.carec.ecert.signature.SigningRequest;
import org.carec.ecert.signature.TestIdentity;

/** What the CABs of the tests' world send: certificates issued today, really signed, pushed through the door. */
@ApplicationScoped
public class PushesInContainer {

    private static final AtomicInteger NUMBER = new AtomicInteger(1000);

    @Inject
    WorldInContainer world;

    @Inject
    CallersInContainer callers;

    @Inject
    DocumentRegister register;

    @Inject
    ReservationDesk desk;

    @Inject
    Clock clock;

    /** A new certificate of that CAB, registered. */
    public RegisteredDocument registered(String cab) {
        return push(cab, submission(cab));
    }

    public RegisteredDocument push(String cab, Submission submission) {
        return callers.cab(cab).call(() -> register.register(submission));
    }

    Reservation reserve(String cab, byte[] metadata) {
        return callers.cab(cab).call(() -> desk.reserve(metadata, key()));
    }

    /** A certificate nobody has pushed yet, under a key nobody has used. */
    Submission submission(String cab) {
        return submission(cab, metadata(cab), Optional.empty());
    }

    public Submission submission(String cab, byte[] metadata, Optional<DocumentId> reserved) {
        return new Submission(metadata, pdf(world.signer(cab)), reserved, Optional.of(key()));
    }

    public IdempotencyKey key() {
        return new IdempotencyKey("key-" + NUMBER.incrementAndGet());
    }

    /** Metadata of a certificate with a number of its own, valid from today for a year. */
    public byte[] metadata(String cab) {
        return metadata(cab, world.today(), world.today().plusYears(1));
    }

    public byte[] metadata(String cab, LocalDate from, LocalDate until) {
        return Declared.CERTIFICATE
                .replace("UZ0007", cab)
                .replace("TC-118/26", "TC-" + NUMBER.incrementAndGet())
                .replace("2026-03-02", from.toString())
                .replace("2027-03-01", until.toString())
                .replace("[\"PK\"]", cab.startsWith("PK") ? "[\"UZ\"]" : "[\"PK\"]")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A PDF signed by him now; no two are alike. */
    public byte[] pdf(TestIdentity signer) {
        try {
            var request = SigningRequest.of(signer.keys().getPrivate(), signer.chain(), clock.instant());
            return new PdfSigner().sign(page("Certificate of conformity"), request);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] page(String text) throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(text);
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
