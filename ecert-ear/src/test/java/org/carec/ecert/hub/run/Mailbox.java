package org.carec.ecert.hub.run;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The mail server of {@link HubProcess#shared()}: speaks SMTP on loopback while a test has it open. */
public final class Mailbox implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static int port;

    private final GreenMail server;

    private Mailbox(GreenMail server) {
        this.server = server;
    }

    /** What the shared hub has to know; besides, it may tell webhooks on loopback. */
    static synchronized Map<String, String> settings() throws IOException {
        port = HubProcess.freePort();
        return Map.of(
                "ECERT_MAIL_HOST", "127.0.0.1",
                "ECERT_MAIL_PORT", Integer.toString(port),
                "ECERT_MAIL_STARTTLS", "false",
                "ECERT_MAIL_FROM", "hub@hub.example",
                "ECERT_WATCH_HTTP", "true",
                "ECERT_WATCH_INTERNAL_HOSTS", "127.0.0.1");
    }

    public static synchronized Mailbox open() {
        var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new Mailbox(server);
    }

    /** The text of the mail that came last, once so many have come for that address. */
    public String await(String address, int many) throws InterruptedException, IOException, MessagingException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var mails = of(address);
        while (mails.size() < many && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
            mails = of(address);
        }
        if (mails.size() != many) {
            throw new AssertionError(mails.size() + " mails have come, not " + many);
        }
        return mails.get(many - 1).getContent().toString().replace("\r\n", "\n");
    }

    private List<MimeMessage> of(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isFor(mail, address))
                .toList();
    }

    private static boolean isFor(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
