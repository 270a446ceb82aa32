package org.carec.ecert.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a profile's file: {@code key = value}, comments with {@code #}, blank lines. Not all that {@code java.util.Properties} takes:
 * that lets a second line replace a first in silence, and reads words out of a line without a sign between.
 */
final class ProfileLines {

    private static final int LIMIT = 64 * 1024;

    private final String source;
    private final Map<String, Line> byKey = new LinkedHashMap<>();

    /** One line with its number in the file, from 1. */
    record Line(int number, String key, String value) {}

    private ProfileLines(String source) {
        this.source = source;
    }

    static ProfileLines of(String source, byte[] text) {
        ProfileLines lines = new ProfileLines(source);
        int number = 0;
        for (String line : lines.decoded(text).split("\r\n|\r|\n", -1)) {
            number++;
            String content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                lines.add(number, content);
            }
        }
        return lines;
    }

    private String decoded(byte[] text) {
        if (text.length > LIMIT) {
            throw new ProfileRefused(source, "It has " + text.length + " octets.", "Keep it within " + LIMIT + ".");
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (CharacterCodingException e) {
            throw new ProfileRefused(source, "It is not UTF-8.", "Save it as UTF-8.");
        }
    }

    private void add(int number, String content) {
        int sign = content.indexOf('=');
        if (sign < 1 || content.indexOf('\\') >= 0) {
            throw refused(number, "This is not key = value.", "Write one setting a line, without backslashes.");
        }
        Line line = new Line(
                number,
                content.substring(0, sign).strip(),
                content.substring(sign + 1).strip());
        Line first = byKey.putIfAbsent(line.key(), line);
        if (first != null) {
            throw refused(
                    number, line.key() + " stands in line " + first.number() + " already.", "Remove one of them.");
        }
    }

    /** Takes a line out; what nobody takes is unknown. */
    Optional<Line> take(String key) {
        return Optional.ofNullable(byKey.remove(key));
    }

    Line require(String key, String remedy) {
        return take(key).orElseThrow(() -> new ProfileRefused(source, key + " is missing.", remedy));
    }

    /** The next line whose key begins so. */
    Optional<Line> takeOf(String prefix) {
        return byKey.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .findFirst()
                .flatMap(this::take);
    }

    void requireNoOther(String known) {
        byKey.values().stream().findFirst().ifPresent(line -> {
            throw refused(line, line.key() + " is no setting of a profile.", "Known are " + known + ".");
        });
    }

    ProfileRefused refused(Line line, String fact, String remedy) {
        return refused(line.number(), fact, remedy);
    }

    /** Of the file as a whole. */
    ProfileRefused refused(String fact, String remedy) {
        return new ProfileRefused(source, fact, remedy);
    }

    private ProfileRefused refused(int number, String fact, String remedy) {
        return new ProfileRefused(source + ", line " + number, fact, remedy);
    }
}
