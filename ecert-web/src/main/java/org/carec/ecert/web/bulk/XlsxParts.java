package org.carec.ecert.web.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** The XML parts of a workbook (ECMA-376 part 2), unpacked within bounds whatever its directory claims. */
final class XlsxParts {

    private static final int MOST_BYTES = 12 << 20;
    private static final int MOST_PARTS = 1_000;

    private final Map<String, byte[]> parts = new HashMap<>();
    private int left = MOST_BYTES;

    /** By way of the disk: read as a stream, archives of some producers, our own among them, are refused by the Java library. */
    XlsxParts(byte[] file) throws IOException {
        var kept = Files.createTempFile("list", ".tmp");
        try {
            Files.write(kept, file);
            unpack(kept);
        } finally {
            Files.delete(kept);
        }
    }

    private void unpack(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw ListRefused.tooMuch();
            }
            for (var entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), bounded(zip.getInputStream(entry)));
            }
        }
    }

    private byte[] bounded(InputStream content) throws IOException {
        try (content) {
            var bytes = content.readNBytes(left + 1);
            left -= bytes.length;
            if (left < 0) {
                throw ListRefused.tooMuch();
            }
            return bytes;
        }
    }

    /** @throws ListRefused there is no such part */
    byte[] part(String name) {
        return Optional.ofNullable(parts.get(name)).orElseThrow(ListRefused::unreadable);
    }

    /**
     * What a part points to, by the relationship's id.
     *
     * @param part its name; empty for the package itself
     */
    Map<String, Target> targets(String part) throws XMLStreamException {
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        var targets = new HashMap<String, Target>();
        var xml = new XmlPart(part(folder + "_rels/" + part.substring(folder.length()) + ".rels"));
        while (xml.next()) {
            if (xml.opens("Relationship")) {
                var type = xml.attribute("Type");
                targets.put(
                        xml.attribute("Id"),
                        new Target(type.substring(type.lastIndexOf('/') + 1), path(folder, xml.attribute("Target"))));
            }
        }
        return targets;
    }

    /**
     * Another part.
     *
     * @param kind last step of the relationship's type, e.g. {@code worksheet}
     */
    record Target(String kind, String name) {}

    private static String path(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }
}
