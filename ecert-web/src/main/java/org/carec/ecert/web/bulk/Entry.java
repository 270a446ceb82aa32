package org.carec.ecert.web.bulk;

import java.util.Optional;
import org.carec.ecert.platform.DocumentId;

/**
 * One thing that was given to be checked.
 *
 * @param place counted from 1
 * @param given as it was given
 * @param number in its one spelling; empty when it is no document number
 * @param firstPlace where the same document was given before; 0 when it was not
 */
record Entry(int place, String given, Optional<DocumentId> number, int firstPlace) {

    /** Where the whole answer stands, within the hub; empty when there is nothing to answer about. */
    String path() {
        return number.map(n ->
                        "/d/" + n + Numbers.token(given).map(t -> "?t=" + t).orElse(""))
                .orElse("");
    }
}
