package org.carec.ecert.web.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carec.ecert.platform.DocumentId;

/** What was given to be checked, in its order. Whole or not at all: more than are taken is refused. */
record GivenList(List<Entry> entries) {

    static final int MOST = 200;

    private static final int LONGEST = 4_096;
    private static final Pattern BETWEEN = Pattern.compile("[\\n\\r\\f\\x0B\\x85\\u2028\\u2029,;\\t]+");
    private static final Pattern WRAPPING = Pattern.compile("^[\\s\\p{Z}\\p{Cf}\"']+|[\\s\\p{Z}\\p{Cf}\"']+$");

    GivenList {
        entries = List.copyOf(entries);
    }

    /**
     * Takes texts apart: one number a line, or several with comma, semicolon or tab between them.
     *
     * @throws ListRefused there is none, or there are too many
     */
    static GivenList of(List<String> texts) {
        var given = texts.stream()
                .flatMap(BETWEEN::splitAsStream)
                .map(GivenList::unwrapped)
                .filter(g -> !g.isEmpty())
                .toList();
        if (given.isEmpty()) {
            throw new ListRefused(400, "numbers.missing");
        }
        if (given.size() > MOST) {
            throw new ListRefused(422, "numbers.many", given.size());
        }
        return new GivenList(placed(given));
    }

    private static List<Entry> placed(List<String> given) {
        var entries = new ArrayList<Entry>();
        Map<String, Integer> first = new HashMap<>();
        for (var one : given) {
            var place = entries.size() + 1;
            var number = Numbers.read(one);
            var same = number.map(DocumentId::value).orElse(one.toUpperCase(Locale.ROOT));
            var before = first.putIfAbsent(same, place);
            entries.add(new Entry(place, one, number, before == null ? 0 : before));
        }
        return entries;
    }

    /** Without the spaces, quotes and invisible marks that spreadsheets and mails put around. */
    private static String unwrapped(String given) {
        var bare = WRAPPING.matcher(given).replaceAll("");
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }

    /** The list as it can be given again. */
    String text() {
        return entries.stream().map(Entry::given).collect(Collectors.joining("\n"));
    }
}
