package org.carec.ecert.watch;

import static org.carec.ecert.container.MailboxInContainer.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.carec.ecert.container.AtOnceInContainer;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.ClockInContainer;
import org.carec.ecert.container.MailboxInContainer;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.exchange.DocumentRegister;
import org.carec.ecert.exchange.PushesInContainer;
import org.carec.ecert.exchange.StatusChange;
import org.carec.ecert.exchange.StatusEvent.Event;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.CountryCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.DocumentType;
import org.carec.ecert.registry.KeyChange;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.registry.RegisteredKey;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class MailWatchesContainerIT {

    /** Longer than any node remembers a document. */
    private static final Duration KNOWN = Duration.ofSeconds(4);

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern LINK = Pattern.compile("https://hub\\.example/watch/\\w+\\?t=([^&\\s]+)&lang=en\n");

    @Inject
    WorldInContainer world;

    @Inject
    CallersInContainer callers;

    @Inject
    PushesInContainer pushes;

    @Inject
    MailboxInContainer mailbox;

    @Inject
    TablesInContainer tables;

    @Inject
    DocumentRegister register;

    @Inject
    KeyRegister keys;

    @Inject
    MailWatches watches;

    @Inject
    Watches rows;

    @Inject
    Notices notices;

    @Inject
    Looks looks;

    private String address;
    private DocumentId document;

    @BeforeEach
    void stand() throws InterruptedException {
        world.stand();
        mailbox.open();
        address = "importer" + NUMBER.incrementAndGet() + "@customs.example";
        document = pushes.registered("UZ0007").id();
    }

    @AfterEach
    void set_clock_back() {
        ClockInContainer.putAhead(Duration.ZERO);
    }

    @Test
    @DisplayName(
            "WAT-1 WAT-2 WAT-4 from the first mail to the last: asked, confirmed, told of each change, stopped, forgotten")
    void whole_way() throws Exception {
        watches.request(request(document));
        var first = mailbox.await(address, 1).get(0);
        assertEquals("Please confirm: news about document " + document, first.getSubject());
        var link = link(text(first));
        assertEquals(Optional.of(new CountryCode("PK")), watches.toConfirm(link).country());
        change(Event.SUSPEND);
        assertEquals(1, mailbox.of(address).size(), "nothing before the button is pressed");
        assertEquals(document, watches.confirm(link).document());
        var suspended = mailbox.await(address, 2).get(1);
        assertEquals("The answer about document " + document + " has changed", suspended.getSubject());
        assertTrue(text(suspended).contains("Answer before: Valid\nAnswer now: Invalid\n"), text(suspended));
        assertTrue(text(suspended).contains("https://hub.example/d/" + document + "?importCountry=PK&lang=en\n"));
        watches.confirm(link);
        change(Event.RESTORE);
        var restored = mailbox.await(address, 3).get(2);
        assertTrue(text(restored).contains("Answer before: Invalid\nAnswer now: Valid\n"), text(restored));
        assertEquals(List.of("watch_mail"), tablesWith(address));
        stop(text(restored));
        assertEquals(List.of(), tablesWith(address));
        change(Event.SUSPEND);
        lookOnceKnown();
        assertEquals(0, tables.count("SELECT COUNT(*) FROM watch WHERE document = '" + document + "'"));
        assertThrows(LinkSpent.class, () -> watches.confirm(link));
    }

    private void stop(String mail) {
        var stop = link(mail);
        assertThrows(LinkSpent.class, () -> watches.stop(stop.substring(0, stop.length() - 1) + "_"));
        assertThrows(LinkSpent.class, () -> watches.stop(stop.substring(0, stop.indexOf('.'))));
        assertEquals(document, watches.toStop(stop).orElseThrow().document());
        watches.stop(stop);
        watches.stop(stop);
        assertEquals(Optional.empty(), watches.toStop(stop));
    }

    @Test
    @DisplayName(
            "WAT-6 eight who look at once, and the hub's own timer beside them, write one change once, and one mail comes")
    void at_once() throws InterruptedException {
        confirmed(request(document));
        change(Event.SUSPEND);
        looks.round();
        ClockInContainer.putAhead(KNOWN);
        var somebody = callers.auditor();
        AtOnceInContainer.run(8, i -> somebody.call(looks::round));
        assertEquals(2, mailbox.await(address, 2).size());
        assertEquals(1, changes());
        Thread.sleep(6_000); // one more turn of the senders
        assertEquals(2, mailbox.of(address).size());
    }

    @Test
    @DisplayName("WAT-5 what is to be told stands with the answer it tells of, or neither does")
    void both_or_neither() {
        confirmed(request(document));
        change(Event.SUSPEND);
        tables.refusing("watch_notice", () -> {
            lookOnceKnown();
            assertEquals(List.of("VALID"), tables.strings(answer()));
        });
        rows.hurry(document);
        ClockInContainer.putAhead(Duration.ofMinutes(3)); // the one that failed was leased
        looks.round();
        assertEquals(List.of("INVALID"), tables.strings(answer()));
        assertEquals(1, changes());
    }

    private String answer() {
        return "SELECT answer FROM watch WHERE document = '" + document + "'";
    }

    @Test
    @DisplayName("WAT-5 what a node took and did not send, for it died, another sends when the lease is over")
    void dies_before_sending() throws InterruptedException {
        confirmed(request(document));
        mailbox.close();
        change(Event.SUSPEND);
        lookOnceKnown();
        var taken = takeAll();
        mailbox.open();
        Thread.sleep(6_000);
        assertEquals(0, mailbox.of(address).size(), "it is leased, by whoever died");
        assertTrue(taken);
        ClockInContainer.putAhead(Duration.ofMinutes(20));
        assertTrue(text(mailbox.await(address, 1).get(0)).contains("Answer now: Invalid"));
    }

    /** Between a timer that found no mail server and the next: takes what it has put off, as a node would that dies then. */
    private boolean takeAll() {
        ClockInContainer.putAhead(Duration.ofSeconds(60).plus(KNOWN));
        var taken = false;
        for (var next = notices.take(Channel.MAIL); next.isPresent(); next = notices.take(Channel.MAIL)) {
            taken = true;
        }
        ClockInContainer.putAhead(Duration.ZERO);
        return taken;
    }

    @Test
    @DisplayName("WAT-2 whatever happens, a watch that was not confirmed has no turn")
    void sleeps() {
        watches.request(request(document));
        rows.hurry(document);
        rows.hurryAll();
        assertEquals(1, tables.count("SELECT COUNT(*) FROM watch WHERE due IS NULL AND document = '" + document + "'"));
    }

    @Test
    @DisplayName("WAT-2 what was not confirmed is gone after 48 hours, and its link leads nowhere")
    void vanishes() throws InterruptedException {
        watches.request(request(document));
        var link = link(text(mailbox.await(address, 1).get(0)));
        ClockInContainer.putAhead(Duration.ofHours(49));
        assertThrows(LinkSpent.class, () -> watches.confirm(link));
        rows.forgetEnded();
        assertEquals(List.of(), tablesWith(address));
    }

    @Test
    @DisplayName(
            "WAT-3 asked again, of a document nobody knows, or too often: no word of it, and no more mails than are allowed")
    void no_probing() throws InterruptedException {
        confirmed(request(document));
        watches.request(request(document));
        watches.request(
                new MailRequest(watched(document), new MailAddress(address.toUpperCase(Locale.ROOT)), Locale.ENGLISH));
        assertEquals(1, tables.count("SELECT COUNT(*) FROM watch_mail WHERE address = '" + address + "'"));
        for (int i = 0; i < 7; i++) {
            watches.request(request(unknown(i)));
        }
        assertEquals(6, mailbox.await(address, 6).size());
        Thread.sleep(6_000);
        assertEquals(6, mailbox.of(address).size());
    }

    @Test
    @DisplayName("WAT-3 two who ask for the same at once get one watch")
    void twice_at_once() {
        var somebody = callers.auditor();
        AtOnceInContainer.run(
                4,
                i -> somebody.call(() -> {
                    watches.request(request(document));
                    return true;
                }));
        assertEquals(1, tables.count("SELECT COUNT(*) FROM watch_mail WHERE address = '" + address + "'"));
    }

    @Test
    @DisplayName("WAT-3 an address gets twenty mails a day, and the others later")
    void a_day() throws InterruptedException {
        confirmed(request(document));
        tables.execute(
                "INSERT INTO watch_notice SELECT CONCAT('msg_', LPAD(seq, 22, '0')), w.id, 'MAIL', 'CHANGE', '{}', 'SENT',"
                        + " 1, w.created, w.created, w.created, '' FROM watch w JOIN seq_1_to_19 WHERE w.document = '"
                        + document
                        + "'");
        change(Event.SUSPEND);
        lookOnceKnown();
        Thread.sleep(11_000);
        assertEquals(1, mailbox.of(address).size());
        ClockInContainer.putAhead(Duration.ofHours(25));
        assertEquals(2, mailbox.await(address, 2).size());
    }

    @Test
    @DisplayName("WAT-7 no node looks while it may remember what was before, not even one whose turn it is")
    void not_too_early() {
        confirmed(request(document));
        for (Runnable happens : List.<Runnable>of(() -> rows.hurry(document), rows::hurryAll)) {
            tables.execute(
                    "UPDATE watch SET due = UTC_TIMESTAMP(6) + INTERVAL 1 SECOND WHERE document = '" + document + "'");
            happens.run();
            assertEquals(
                    1,
                    tables.count(
                            "SELECT COUNT(*) FROM watch WHERE document = '" + document
                                    + "' AND due BETWEEN UTC_TIMESTAMP(6) + INTERVAL 2 SECOND AND UTC_TIMESTAMP(6) + INTERVAL 23 SECOND"));
        }
    }

    @Test
    @DisplayName("WAT-7 the first and the day after the last are told by themselves")
    void by_the_clock() throws InterruptedException {
        var today = world.today();
        var metadata = pushes.metadata("UZ0007", today, today);
        document = pushes.push("UZ0007", pushes.submission("UZ0007", metadata, Optional.empty()))
                .id();
        confirmed(request(document));
        ClockInContainer.putAhead(Duration.ofDays(1));
        assertTrue(text(mailbox.await(address, 2).get(1)).contains("The document expired"));
    }

    @Test
    @DisplayName(
            "WAT-7 that a key was compromised from before it signed is told within half a minute, though no document was touched")
    void compromised() throws InterruptedException {
        var signer = world.registerNewSigner("UZ0007");
        var submission = new org.carec.ecert.exchange.Submission(
                pushes.metadata("UZ0007", world.today(), world.today().plusYears(1)),
                pushes.pdf(signer),
                Optional.empty(),
                Optional.of(pushes.key()));
        var registered = pushes.push("UZ0007", submission);
        document = registered.id();
        confirmed(request(document));
        callers.cab("UZ0007")
                .run(() -> keys.change(
                        registered.keyId(),
                        new KeyChange(
                                RegisteredKey.Status.REVOKED,
                                "keyCompromise",
                                Optional.of(registered.registered().minusSeconds(3600)))));
        var told = text(mailbox.await(address, 2).get(1));
        assertTrue(told.contains("Answer before: Valid\nAnswer now: Invalid\n"), told);
        assertFalse(told.contains("{"), told);
    }

    private MailRequest request(DocumentId id) {
        return new MailRequest(watched(id), new MailAddress(address), Locale.ENGLISH);
    }

    private static Watched watched(DocumentId id) {
        return new Watched(id, Optional.of(new CountryCode("PK")));
    }

    private static DocumentId unknown(int number) {
        return DocumentId.of(new CabCode("UZ0009"), DocumentType.E_COC, 2026, "000000" + number);
    }

    private void confirmed(MailRequest request) {
        try {
            watches.request(request);
            watches.confirm(link(text(mailbox.await(address, 1).get(0))));
            looks.round();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What has happened is looked at as soon as every node knows. */
    private void lookOnceKnown() {
        looks.round();
        ClockInContainer.putAhead(KNOWN);
        looks.round();
        ClockInContainer.putAhead(Duration.ZERO);
    }

    private void change(Event event) {
        var change = new StatusChange(event, "TESTED", "", Optional.empty(), Optional.empty());
        callers.cab("UZ0007").run(() -> register.change(document, change, pushes.key()));
    }

    private long changes() {
        return tables.count("SELECT COUNT(*) FROM watch_notice n JOIN watch w ON w.id = n.watch WHERE n.kind = 'CHANGE'"
                + " AND w.document = '" + document + "'");
    }

    private static String link(String mail) {
        var links = LINK.matcher(mail + "\n");
        assertTrue(links.find(), mail);
        return links.group(1);
    }

    /** Every column of text there is. */
    private List<String> tablesWith(String text) {
        return tables
                .strings(
                        "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns WHERE table_schema ="
                                + " DATABASE() AND data_type IN ('char', 'varchar', 'text', 'longtext', 'mediumtext')")
                .stream()
                .filter(column -> tables.count("SELECT COUNT(*) FROM " + column.substring(0, column.indexOf('.'))
                                + " WHERE `" + column.substring(column.indexOf('.') + 1) + "` LIKE '%" + text + "%'")
                        > 0)
                .map(column -> column.substring(0, column.indexOf('.')))
                .distinct()
                .toList();
    }
}
