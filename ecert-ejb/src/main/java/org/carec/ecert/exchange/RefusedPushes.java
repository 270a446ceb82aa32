package org.carec.ecert.exchange;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.Finding;

/** Remembers that a push was refused, and for which codes; nothing of its content. */
class RefusedPushes {

    private static final int MOST_CODES = 20;

    @Inject
    Journal journal;

    /** A transaction of its own: the refused one is rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void add(CabCode cab, String pdfSha256, List<Finding> findings) {
        var codes = findings.stream()
                .filter(Registration::isAgainst)
                .map(Finding::code)
                .distinct()
                .sorted()
                .limit(MOST_CODES)
                .collect(Collectors.joining(" "));
        journal.append(new JournalEvent("PUSH_REFUSED", cab.value(), Map.of("codes", codes, "pdf", pdfSha256)));
    }
}
