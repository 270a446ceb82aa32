package org.carec.ecert.web.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The rows of one sheet (ECMA-376 part 1, 18.3), as texts. */
final class XlsxSheet {

    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");
    private static final int MOST_CELLS = 50_000;

    private final XmlPart xml;
    private final List<String> strings;
    private final List<List<String>> rows = new ArrayList<>();
    private int cells;

    XlsxSheet(byte[] part, List<String> strings) throws XMLStreamException {
        this.xml = new XmlPart(part);
        this.strings = strings;
    }

    /** The rows that have anything in them. */
    List<List<String>> rows() throws XMLStreamException {
        while (xml.next()) {
            if (xml.opens("row")) {
                var row = row();
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > Table.MOST_ROWS) {
                    throw ListRefused.tooMuch();
                }
            }
        }
        return rows;
    }

    private List<String> row() throws XMLStreamException {
        var row = new ArrayList<String>();
        var next = 0;
        while (xml.next() && !xml.closes("row")) {
            if (xml.opens("c")) {
                var column = column(xml.attribute("r"), next);
                put(row, column, cell(xml.attribute("t")));
                next = column + 1;
            }
        }
        return row;
    }

    /** Cells without a place follow the one before. */
    private static int column(String place, int next) {
        var letters = PLACE.matcher(place);
        if (!letters.matches()) {
            return next;
        }
        return letters.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
    }

    private void put(List<String> row, int column, String text) {
        if (text.isEmpty() || column >= Table.MOST_COLUMNS) {
            return;
        }
        if (++cells > MOST_CELLS) {
            throw ListRefused.tooMuch();
        }
        while (row.size() <= column) {
            row.add("");
        }
        row.set(column, text);
    }

    private String cell(String type) throws XMLStreamException {
        var text = "";
        while (xml.next() && !xml.closes("c")) {
            if (xml.opens("v")) {
                text = xml.text();
            } else if (xml.opens("is")) {
                text = xml.runs("is");
            }
        }
        return type.equals("s") && !text.isEmpty() ? strings.get(Integer.parseInt(text)) : text;
    }
}
