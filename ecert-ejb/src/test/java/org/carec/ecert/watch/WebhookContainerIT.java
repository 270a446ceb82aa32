package org.carec.ecert.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.carec.ecert.access.Caller;
import org.carec.ecert.access.HubPrincipal;
import org.carec.ecert.access.Role;
import org.carec.ecert.container.AtOnceInContainer;
import org.carec.ecert.container.CallerInContainer;
import org.carec.ecert.container.CallersInContainer;
import org.carec.ecert.container.ClockInContainer;
import org.carec.ecert.container.ReceiverInContainer;
import org.carec.ecert.container.ReceiverInContainer.Message;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.exchange.DocumentRegister;
import org.carec.ecert.exchange.IdempotencyKey;
import org.carec.ecert.exchange.IdempotencyKeyReused;
import org.carec.ecert.exchange.PushesInContainer;
import org.carec.ecert.exchange.StatusChange;
import org.carec.ecert.exchange.StatusEvent.Event;
import org.carec.ecert.platform.CabCode;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.watch.Delivery.Status;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class WebhookContainerIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    WorldInContainer world;

    @Inject
    CallersInContainer callers;

    @Inject
    PushesInContainer pushes;

    @Inject
    TablesInContainer tables;

    @Inject
    DocumentRegister register;

    @Inject
    WebhookWatches watches;

    @Inject
    Caller caller;

    private CallerInContainer portal;
    private DocumentId document;
    private ReceiverInContainer receiver;

    @BeforeEach
    void stand() throws InterruptedException {
        world.stand();
        portal = callers.portal("PK");
        document = pushes.registered("UZ0007").id();
    }

    @AfterEach
    void leave() {
        ClockInContainer.putAhead(Duration.ZERO);
        tables.execute("DELETE FROM watch WHERE channel = 'WEBHOOK'");
        if (receiver != null) {
            receiver.close();
        }
    }

    @Test
    @DisplayName(
            "WAT-8 a receiver that fails twice gets the same message a third time, signed anew, and GET tells of it")
    void fails_twice() throws Exception {
        receiver = new ReceiverInContainer(500, 302);
        var added = add(portal, key());
        change(Event.SUSPEND);
        awaitAttempts(added.watch().id(), 1);
        ClockInContainer.putAhead(Duration.ofSeconds(30));
        awaitAttempts(added.watch().id(), 2);
        ClockInContainer.putAhead(Duration.ofMinutes(2));
        var messages = receiver.await(3);
        assertEquals(3, messages.size());
        assertEquals(1, new HashSet<>(messages.stream().map(Message::id).toList()).size());
        assertEquals(1, new HashSet<>(messages.stream().map(Message::body).toList()).size());
        for (var message : messages) {
            assertSigned(message, added.secret());
        }
        assertTrue(messages.get(0).body().contains("\"after\":{\"answer\":\"INVALID\",\"reason\":\"SUSPENDED\""));
        assertEquals("application/json", messages.get(0).type());
        var delivery = settled(added.watch().id());
        assertEquals(Status.SENT, delivery.status());
        assertEquals(3, delivery.attempts());
        assertEquals("", delivery.failure());
    }

    private static void assertSigned(Message message, String secret) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = message.id() + "." + message.timestamp() + "." + message.body();
        assertEquals(
                "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))),
                message.signature());
    }

    @Test
    @DisplayName("WAT-8 what is not taken at the tenth attempt is given up, told as failed, and stands in the journal")
    void given_up() throws InterruptedException {
        receiver = new ReceiverInContainer(503, 503);
        var watch = add(portal, key()).watch().id();
        change(Event.SUSPEND);
        receiver.await(1);
        awaitAttempts(watch, 1);
        tables.execute("UPDATE watch_notice SET attempts = 9 WHERE watch = '" + watch + "'");
        ClockInContainer.putAhead(Duration.ofMinutes(1));
        var delivery = settled(watch);
        assertEquals(Status.FAILED, delivery.status());
        assertEquals("HTTP_503", delivery.failure());
        assertEquals(Optional.empty(), delivery.next());
        assertEquals(
                List.of("WATCH_ENTERED", "WATCH_MESSAGE_UNDELIVERED"),
                tables.strings("SELECT kind FROM journal_event WHERE subject = '" + watch + "' ORDER BY number"));
    }

    @Test
    @DisplayName("WAT-8 a receiver that is gone is sent nothing more")
    void gone() throws InterruptedException {
        receiver = new ReceiverInContainer(410);
        var watch = add(portal, key()).watch().id();
        change(Event.SUSPEND);
        assertEquals(Status.FAILED, settled(watch).status());
        awaitInactive(watch);
        change(Event.RESTORE);
        Thread.sleep(6_000);
        assertEquals(1, tables.count("SELECT COUNT(*) FROM watch WHERE due IS NULL AND id = '" + watch + "'"));
        assertEquals(1, receiver.await(1).size());
    }

    @Test
    @DisplayName(
            "WAT-12 a suspended client is sent nothing; it is told once it was restored, but not what is thirty days old")
    void suspended() throws InterruptedException {
        receiver = new ReceiverInContainer();
        var client = portal.call(() -> caller.name());
        tables.execute("INSERT INTO api_client (id, country, scopes, jwk, status, registered, registered_by) VALUES ('"
                + client + "', 'PK', 'verify', '{}', 'SUSPENDED', UTC_TIMESTAMP(6), 'test')");
        try {
            var watch = add(portal, key()).watch().id();
            var old = add(portal, key()).watch().id();
            change(Event.SUSPEND);
            Thread.sleep(12_000);
            assertEquals(0, receiver.await(0).size());
            assertEquals(0, delivery(watch).orElseThrow().attempts());
            tables.execute("UPDATE watch_notice SET created = created - INTERVAL 31 DAY, due = UTC_TIMESTAMP(6) WHERE"
                    + " watch = '" + old + "'");
            assertEquals("CLIENT_SUSPENDED", settled(old).failure());
            tables.execute("UPDATE api_client SET status = 'ACTIVE' WHERE id = '" + client + "'");
            ClockInContainer.putAhead(Duration.ofMinutes(9).plusSeconds(30));
            assertEquals(Status.SENT, settled(watch).status());
            assertEquals(1, receiver.await(1).size());
        } finally {
            tables.execute("DELETE FROM api_client WHERE id = '" + client + "'");
        }
    }

    @Test
    @DisplayName("WAT-8 a dump of the database does not hold the secret of any watch")
    void no_secret_at_rest() {
        receiver = new ReceiverInContainer();
        var secret = add(portal, key()).secret().substring("whsec_".length());
        for (var table : List.of("watch", "watch_webhook", "watch_notice")) {
            tables.strings("SELECT CONCAT_WS('|', " + columns(table) + ") FROM " + table)
                    .forEach(row -> assertFalse(row.contains(secret)));
        }
    }

    private String columns(String table) {
        return String.join(
                ", ",
                tables.strings("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                        + " AND table_name = '" + table + "'"));
    }

    @Test
    @DisplayName("WAT-10 a client sees and ends its own watches only; another of the same CAB or country does not")
    void own() {
        receiver = new ReceiverInContainer();
        var mine = add(portal, key()).watch().id();
        var cab = callers.cab("UZ0007");
        var colleague = callers.with(HubPrincipal.ofCab("uz0007-two", new CabCode("UZ0007")), Role.CAB_OFFICER);
        var theirs = add(cab, key()).watch().id();
        for (var stranger : List.of(cab, colleague, callers.portal("UZ"))) {
            assertThrows(WatchUnknown.class, () -> stranger.call(() -> watches.get(mine)));
            assertThrows(WatchUnknown.class, () -> stranger.call(() -> watches.deliveries(mine)));
            assertThrows(WatchUnknown.class, () -> stranger.run(() -> watches.delete(mine)));
            assertFalse(ids(stranger, "").contains(mine));
        }
        assertTrue(ids(cab, "").contains(theirs));
        assertEquals(List.of(), ids(colleague, ""));
        assertTrue(ids(portal, "").contains(mine));
        assertFalse(ids(portal, mine).contains(mine));
        portal.run(() -> watches.delete(mine));
        assertThrows(WatchUnknown.class, () -> portal.call(() -> watches.get(mine)));
        cab.run(() -> watches.delete(theirs));
    }

    private List<String> ids(CallerInContainer caller, String after) {
        return caller.call(() -> watches.list(new WatchFilter(after, 100)).stream()
                .map(RegisteredWatch::id)
                .toList());
    }

    @Test
    @DisplayName(
            "WAT-10 a watch asked for again with the same key is the same watch, four times at once too; another under it is refused")
    void again() {
        receiver = new ReceiverInContainer();
        var key = key();
        var made = Set.copyOf(AtOnceInContainer.run(4, i -> {
            var added = add(portal, key);
            return added.watch().id() + added.secret();
        }));
        assertEquals(1, made.size(), made::toString);
        var other = request("http://127.0.0.1:9/other", key);
        assertThrows(IdempotencyKeyReused.class, () -> portal.call(() -> watches.add(other)));
        assertNotEquals(made, Set.of(add(portal, key()).secret()));
    }

    @Test
    @DisplayName(
            "WAT-9 an address of the hub's own network is refused when it is written, and not gone to when a name leads there")
    void inside() throws InterruptedException {
        for (var url : List.of(
                "http://10.0.0.1/hook", "https://[::1]/hook", "ftp://portal.example/", "https://a:b@c.example/")) {
            assertThrows(WebhookRefused.class, () -> portal.call(() -> watches.add(request(url, key()))), url);
        }
        receiver = new ReceiverInContainer();
        var named = request(receiver.url().replace("127.0.0.1", "localhost"), key());
        var watch = portal.call(() -> watches.add(named)).watch().id();
        change(Event.SUSPEND);
        awaitAttempts(watch, 1);
        assertEquals("NO_ANSWER", delivery(watch).orElseThrow().failure());
        assertEquals(0, receiver.await(0).size());
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey("watch-" + NUMBER.incrementAndGet());
    }

    private NewWebhook add(CallerInContainer caller, IdempotencyKey key) {
        return caller.call(() -> watches.add(request(receiver.url(), key)));
    }

    private WebhookRequest request(String url, IdempotencyKey key) {
        return new WebhookRequest(new Watched(document, Optional.empty()), url, key);
    }

    private void change(Event event) {
        var change = new StatusChange(event, "TESTED", "", Optional.empty(), Optional.empty());
        callers.cab("UZ0007").run(() -> register.change(document, change, pushes.key()));
    }

    private Optional<Delivery> delivery(String watch) {
        return portal.call(() -> watches.deliveries(watch)).stream().findFirst();
    }

    private Delivery settled(String watch) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        var last = delivery(watch);
        while (last.filter(d -> d.status() != Status.PENDING).isEmpty()
                && Instant.now().isBefore(until)) {
            Thread.sleep(100);
            last = delivery(watch);
        }
        return last.orElseThrow();
    }

    private void awaitAttempts(String watch, int many) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (delivery(watch).filter(d -> d.attempts() >= many).isEmpty()
                && Instant.now().isBefore(until)) {
            Thread.sleep(100);
        }
        assertEquals(many, delivery(watch).orElseThrow().attempts());
    }

    private void awaitInactive(String watch) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (portal.call(() -> watches.get(watch)).active() && Instant.now().isBefore(until)) {
            Thread.sleep(100);
        }
        assertFalse(portal.call(() -> watches.get(watch)).active());
    }
}
