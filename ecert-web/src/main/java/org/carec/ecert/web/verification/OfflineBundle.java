package org.carec.ecert.web.verification;

import java.time.LocalDate;
import org.carec.ecert.platform.Sha256;

/**
 * One self-contained page that checks seals and statements without a network.
 *
 * @param name of its file
 * @param made the day whose keys it holds
 * @param until the day from which a newer one should be fetched
 * @param sha256 of the content, in hex
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OfflineBundle(String name, LocalDate made, LocalDate until, byte[] content, String sha256) {

    /** Keys change seldom; a month is short enough that a new one is noticed, and long enough for a post without a network. */
    private static final int DAYS = 30;

    static OfflineBundle of(String language, LocalDate made, byte[] content) {
        return new OfflineBundle(nameIn(language), made, lastDay(made), content, Sha256.hex(content));
    }

    static String nameIn(String language) {
        return "ecert-offline-" + language + ".html";
    }

    static LocalDate lastDay(LocalDate made) {
        return made.plusDays(DAYS);
    }

    /** Its size in kilobytes of 1000 bytes. */
    public int kilobytes() {
        return content.length / 1000;
    }
}
