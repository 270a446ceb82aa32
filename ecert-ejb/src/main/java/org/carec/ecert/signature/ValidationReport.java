package org.carec.ecert.signature;

import java.io.StringWriter;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes what was found as a signature validation report (ETSI TS 119 102-2 V1.4.1), for auditors who read several validators' reports in
 * one form. Certificate and document are given by their digests. The report is not signed.
 */
public final class ValidationReport {

    private static final String VR = "http://uri.etsi.org/19102/v1.4.1#";
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String SHA_256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private static final String ETSI = "urn:etsi:019102:";

    /** What XML 1.0 cannot hold, clause 2.2; names of files and certificates can. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Function<SignatureFinding, String> words;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    /**
     * A file that was examined.
     *
     * @param name how the reader knows it
     * @param sha256 over the file, 32 octets
     * @param time of the examination
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    public record Examined(String name, byte[] sha256, SignatureReport report, Instant time) {}

    private ValidationReport(Function<SignatureFinding, String> words) throws XMLStreamException {
        this.words = words;
        this.out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /**
     * The report on some files.
     *
     * @param words tells a finding in the reader's language
     * @return the document element {@code ValidationReport}, UTF-8 declared
     */
    public static String of(List<Examined> files, Function<SignatureFinding, String> words) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("A report is about one file at least");
        }
        try {
            return new ValidationReport(words).written(files);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // it writes into memory
        }
    }

    private String written(List<Examined> files) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.setPrefix("vr", VR);
        out.setPrefix("ds", DS);
        out.writeStartElement(VR, "ValidationReport");
        out.writeNamespace("vr", VR);
        out.writeNamespace("ds", DS);
        List<Signature> signatures =
                files.stream().flatMap(ValidationReport::signatures).toList();
        for (int i = 0; i < signatures.size(); i++) {
            signature(signatures.get(i), i + 1);
        }
        out.writeStartElement(VR, "SignatureValidationObjects");
        for (int i = 0; i < signatures.size(); i++) {
            objects(signatures.get(i), i + 1);
        }
        out.writeEndElement();
        out.writeEndElement();
        out.writeEndDocument();
        out.flush();
        return text.toString();
    }

    /** One signature of a file; of a refused file nothing more is known of them. */
    private record Signature(Examined file, Optional<SignedFacts> facts) {}

    private static Stream<Signature> signatures(Examined file) {
        return file.report()
                .facts()
                .map(facts -> facts.all().stream().map(one -> new Signature(file, Optional.of(one))))
                .orElseGet(() -> Stream.of(new Signature(file, Optional.empty())));
    }

    private void signature(Signature signature, int number) throws XMLStreamException {
        Examined file = signature.file();
        out.writeStartElement(VR, "SignatureValidationReport");
        out.writeStartElement(VR, "SignatureIdentifier");
        out.writeAttribute("id", "signature-" + number);
        element("HashOnly", "false");
        element("DocHashOnly", "false");
        element("DAIdentifier", file.name());
        out.writeEndElement();
        times(signature);
        out.writeStartElement(VR, "SignersDocument");
        digest(file.sha256());
        reference("SignersDocumentRef", "document-" + number);
        out.writeEndElement();
        if (signature.facts().isPresent()) {
            signed(signature.facts().get(), number);
        }
        out.writeStartElement(VR, "SignatureValidationProcess");
        element("SignatureValidationProcessID", ETSI + "validationprocess:LTA");
        out.writeEndElement();
        status(file.report());
        out.writeEndElement();
    }

    private void times(Signature signature) throws XMLStreamException {
        Instant examined = signature.file().time();
        out.writeStartElement(VR, "ValidationTimeInfo");
        element("ValidationTime", examined.toString());
        out.writeStartElement(VR, "BestSignatureTime");
        Instant proved = signature.facts().flatMap(SignedFacts::timeStampTime).orElse(examined);
        element("POETime", proved.toString());
        element("TypeOfProof", ETSI + "poetype:validation");
        out.writeEndElement();
        out.writeEndElement();
    }

    private void signed(SignedFacts facts, int number) throws XMLStreamException {
        out.writeStartElement(VR, "SignatureAttributes");
        out.writeStartElement(VR, "SigningTime");
        out.writeAttribute("Signed", "true");
        element("Time", facts.claimedSigningTime().toString());
        out.writeEndElement();
        out.writeEndElement();
        out.writeStartElement(VR, "SignerInformation");
        reference("SignerCertificate", "certificate-" + number);
        out.writeEndElement();
    }

    private void status(SignatureReport report) throws XMLStreamException {
        out.writeStartElement(VR, "SignatureValidationStatus");
        String indication = report.indication().name().toLowerCase(Locale.ROOT);
        element("MainIndication", ETSI + "mainindication:" + indication.replace('_', '-'));
        for (SubIndication reason : reasons(report)) {
            element("SubIndication", ETSI + "subindication:" + reason);
        }
        if (!report.passed()) {
            out.writeStartElement(VR, "AssociatedValidationReportData");
            out.writeStartElement(VR, "AdditionalValidationReportData");
            for (SignatureFinding finding : report.findings()) {
                out.writeStartElement(VR, "ReportData");
                element("Type", "urn:carec:ecert:fault:" + finding.code());
                element("Value", finding.where() + ": " + words.apply(finding));
                out.writeEndElement();
            }
            out.writeEndElement();
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    /** The gravest first. */
    private static List<SubIndication> reasons(SignatureReport report) {
        return Stream.concat(
                        report.subIndication().stream(),
                        report.findings().stream().map(SignatureFinding::subIndication))
                .distinct()
                .filter(reason -> reason.indication() == report.indication())
                .toList();
    }

    private void objects(Signature signature, int number) throws XMLStreamException {
        object("document-" + number, "signedData", signature.file().sha256());
        if (signature.facts().isPresent()) {
            String certificate = signature.facts().get().signerCertificateSha256();
            object("certificate-" + number, "certificate", HexFormat.of().parseHex(certificate));
        }
    }

    private void object(String id, String type, byte[] sha256) throws XMLStreamException {
        out.writeStartElement(VR, "ValidationObject");
        out.writeAttribute("id", id);
        element("ObjectType", ETSI + "validationObject:" + type);
        out.writeStartElement(VR, "ValidationObjectRepresentation");
        digest(sha256);
        out.writeEndElement();
        out.writeEndElement();
    }

    private void digest(byte[] sha256) throws XMLStreamException {
        out.writeStartElement(VR, "DigestAlgAndValue");
        out.writeEmptyElement(DS, "DigestMethod");
        out.writeAttribute("Algorithm", SHA_256);
        out.writeStartElement(DS, "DigestValue");
        out.writeCharacters(Base64.getEncoder().encodeToString(sha256));
        out.writeEndElement();
        out.writeEndElement();
    }

    private void reference(String name, String id) throws XMLStreamException {
        out.writeEmptyElement(VR, name);
        out.writeAttribute("VOReference", id);
    }

    private void element(String name, String value) throws XMLStreamException {
        out.writeStartElement(VR, name);
        out.writeCharacters(NOT_XML.matcher(value).replaceAll("\uFFFD"));
        out.writeEndElement();
    }
}
