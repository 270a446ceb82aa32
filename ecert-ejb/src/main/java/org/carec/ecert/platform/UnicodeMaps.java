package org.carec.ecert.platform;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Rewrites a font's map of codes to Unicode (ISO 32000-1, clause 9.10.3) code by code. PDFBox makes 256 strings of a range of thirty bytes,
 * and of as many ranges as there are.
 */
final class UnicodeMaps {

    /** Of all fonts together. */
    private static final int CODES = 100_000;

    private static final int LONGEST_CODE = 8;
    private static final int LONGEST_TEXT = 64;
    private static final String BEGIN = "beginbf";
    private static final String RANGE = "range";
    private static final String END = "endbf";
    private static final Pattern TOKEN = Pattern.compile("<([0-9A-Fa-f\\s]*+)>|[\\[\\]]");

    private int left = CODES;

    byte[] rewritten(byte[] map) {
        var text = new String(map, StandardCharsets.ISO_8859_1);
        var codes = new LinkedHashMap<String, String>();
        int at = text.indexOf(BEGIN);
        while (at >= 0) {
            int begin = at + BEGIN.length();
            int end = text.indexOf(END, begin);
            if (end < 0) {
                break;
            }
            var tokens = tokens(text.substring(begin, end));
            if (text.startsWith(RANGE, begin)) {
                ranges(tokens, codes);
            } else {
                singles(tokens, codes);
            }
            at = text.indexOf(BEGIN, end);
        }
        return written(codes);
    }

    private static List<String> tokens(String section) {
        var tokens = new ArrayList<String>();
        var found = TOKEN.matcher(section);
        while (found.find()) {
            tokens.add(
                    found.group(1) == null
                            ? found.group()
                            : found.group(1).replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        }
        return tokens;
    }

    private void singles(List<String> tokens, Map<String, String> codes) {
        for (int i = 0; i + 1 < tokens.size(); i += 2) {
            put(codes, tokens.get(i), tokens.get(i + 1));
        }
    }

    /** {@code <first> <last> <text of the first>} or {@code <first> <last> [<text> …]}. */
    private void ranges(List<String> tokens, Map<String, String> codes) {
        int at = 0;
        while (at + 2 < tokens.size() && isCode(tokens.get(at)) && isCode(tokens.get(at + 1))) {
            var first = tokens.get(at);
            long count = Long.parseLong(tokens.get(at + 1), 16) - Long.parseLong(first, 16) + 1;
            at += 2;
            if (tokens.get(at).equals("[")) {
                for (int i = 0; ++at < tokens.size() && !tokens.get(at).equals("]"); i++) {
                    put(codes, plus(first, i), tokens.get(at));
                }
            } else if (isText(tokens.get(at))) {
                for (int i = 0; i < count; i++) {
                    put(codes, plus(first, i), plus(tokens.get(at), i));
                }
            }
            at++;
        }
    }

    private static String plus(String hex, int more) {
        var sum = new BigInteger(hex, 16)
                .add(BigInteger.valueOf(more))
                .toString(16)
                .toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, hex.length() - sum.length())) + sum;
    }

    private void put(Map<String, String> codes, String code, String text) {
        left--;
        if (left < 0) {
            throw Unreadable.because("more codes than any font has");
        }
        if (isCode(code) && isText(text)) {
            codes.put(code, text);
        }
    }

    private static boolean isCode(String token) {
        return isHex(token, LONGEST_CODE);
    }

    private static boolean isText(String token) {
        return isHex(token, LONGEST_TEXT);
    }

    private static boolean isHex(String token, int longest) {
        return !token.isEmpty() && token.length() <= longest && token.length() % 2 == 0;
    }

    private static byte[] written(Map<String, String> codes) {
        var map = new StringBuilder("begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n")
                .append(codes.size())
                .append(" beginbfchar\n");
        codes.forEach((code, text) ->
                map.append('<').append(code).append("> <").append(text).append(">\n"));
        return map.append("endbfchar endcmap\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
