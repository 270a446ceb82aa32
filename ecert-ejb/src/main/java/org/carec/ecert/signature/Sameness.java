package org.carec.ecert.signature;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether two objects of one file say the same, wherever they stand in it: white space and the spelling of strings and names aside. */
final class Sameness {

    private final byte[] data;

    Sameness(PdfFile file) {
        this.data = file.data();
    }

    boolean of(PdfObject one, PdfObject two) {
        if (one instanceof PdfObject.Dict first && two instanceof PdfObject.Dict second) {
            return of(first, second, Set.of());
        }
        if (one instanceof PdfObject.Array first && two instanceof PdfObject.Array second) {
            return of(first.items(), second.items());
        }
        if (one instanceof PdfObject.Text first && two instanceof PdfObject.Text second) {
            return Arrays.equals(first.value(), second.value());
        }
        if (one instanceof PdfObject.Stream first && two instanceof PdfObject.Stream second) {
            return of(first.dict(), second.dict(), Set.of())
                    && Arrays.equals(
                            data,
                            first.data(),
                            first.data() + first.length(),
                            data,
                            second.data(),
                            second.data() + second.length());
        }
        return one.equals(two);
    }

    /** The same but for these keys. */
    boolean of(PdfObject.Dict one, PdfObject.Dict two, Set<String> except) {
        return covers(one.entries(), two.entries(), except) && covers(two.entries(), one.entries(), except);
    }

    private boolean covers(Map<String, PdfObject> one, Map<String, PdfObject> two, Set<String> except) {
        return one.entrySet().stream()
                .allMatch(entry -> except.contains(entry.getKey())
                        || of(entry.getValue(), two.getOrDefault(entry.getKey(), PdfObject.NULL)));
    }

    private boolean of(List<PdfObject> one, List<PdfObject> two) {
        return one.size() == two.size() && begins(two, one);
    }

    /** Whether the one list is how the other begins. */
    boolean begins(List<PdfObject> whole, List<PdfObject> beginning) {
        for (int i = 0; i < beginning.size(); i++) {
            if (i >= whole.size() || !of(beginning.get(i), whole.get(i))) {
                return false;
            }
        }
        return true;
    }
}
