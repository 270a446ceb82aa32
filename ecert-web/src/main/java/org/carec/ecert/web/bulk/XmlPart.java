package org.carec.ecert.web.bulk;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one part of a workbook, front to back. A part that declares a document type is refused: workbooks have no use for entities. */
final class XmlPart {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;

    XmlPart(byte[] part) throws XMLStreamException {
        this.xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes on to the next tag; false at the end. */
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new XMLStreamException("A document type is declared");
            }
            if (xml.isStartElement() || xml.isEndElement()) {
                return true;
            }
        }
        return false;
    }

    boolean opens(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean closes(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    /** The attribute in whatever namespace; empty when it is not there. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The text of an element without children. */
    String text() throws XMLStreamException {
        return xml.getElementText();
    }

    /** The text up to the end of this element, from its runs; not how it is pronounced. */
    String runs(String element) throws XMLStreamException {
        var text = new StringBuilder();
        var pronounced = false;
        while (next() && !closes(element)) {
            pronounced = opens("rPh") || (pronounced && !closes("rPh"));
            if (opens("t") && !pronounced) {
                text.append(text());
            }
        }
        return text.toString();
    }
}
