package org.carec.ecert.web.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.carec.ecert.web.bulk.XlsxParts.Target;

/**
 * A workbook of a stranger (ECMA-376): the texts of its visible sheets, and nothing else of it. Formulas are not looked at, only what they
 * came to when the file was saved. Why no library reads it: docs/decisions/0021.
 */
final class XlsxFile {

    private final XlsxParts parts;
    private final String workbook;
    private final Map<String, Target> targets;

    private XlsxFile(XlsxParts parts) throws XMLStreamException {
        this.parts = parts;
        this.workbook = only(parts.targets(""), "officeDocument").orElseThrow(ListRefused::unreadable);
        this.targets = parts.targets(workbook);
    }

    /** The sheets in their order. @throws ListRefused it is no workbook, or holds too much */
    static List<Table> read(byte[] file) {
        try {
            return new XlsxFile(new XlsxParts(file)).tables();
        } catch (IOException | XMLStreamException | RuntimeException malformed) {
            if (malformed instanceof ListRefused refused) {
                throw refused;
            }
            throw ListRefused.unreadable();
        }
    }

    private List<Table> tables() throws XMLStreamException {
        var strings = strings();
        var tables = new ArrayList<Table>();
        var xml = new XmlPart(parts.part(workbook));
        while (xml.next()) {
            if (xml.opens("sheet")
                    && !xml.attribute("state").toLowerCase(Locale.ROOT).contains("hidden")) {
                var target = targets.get(xml.attribute("id"));
                if (target != null && target.kind().equals("worksheet")) {
                    tables.add(
                            new Table(xml.attribute("name"), new XlsxSheet(parts.part(target.name()), strings).rows()));
                }
            }
        }
        return tables;
    }

    /** Texts that cells name by their position. */
    private List<String> strings() throws XMLStreamException {
        var strings = new ArrayList<String>();
        var part = only(targets, "sharedStrings");
        if (part.isPresent()) {
            var xml = new XmlPart(parts.part(part.get()));
            while (xml.next()) {
                if (xml.opens("si")) {
                    strings.add(xml.runs("si"));
                }
            }
        }
        return strings;
    }

    private static Optional<String> only(Map<String, Target> targets, String kind) {
        return targets.values().stream()
                .filter(t -> t.kind().equals(kind))
                .map(Target::name)
                .findFirst();
    }
}
