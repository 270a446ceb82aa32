package org.carec.ecert.container;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server that the hub under test is set to send through; it speaks SMTP on loopback, when a test has opened it. */
@ApplicationScoped
public class MailboxInContainer {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int GLANCE = 100;

    @Inject
    @ConfigProperty(name = "ecert.mail.port")
    int port;

    private GreenMail server;

    /** Settings of a hub that sends here, and to webhooks on loopback. */
    static Map<String, String> settings() {
        try (var free = new ServerSocket(0)) {
            return Map.of(
                    "ecert.mail.host", "127.0.0.1",
                    "ecert.mail.port", String.valueOf(free.getLocalPort()),
                    "ecert.mail.starttls", "false",
                    "ecert.mail.from", "hub@hub.example",
                    "ecert.watch.internal.hosts", "127.0.0.1",
                    "ecert.watch.http", "true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void open() {
        if (server == null) {
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
    }

    public synchronized void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** What has come for that address so far. */
    public synchronized List<MimeMessage> of(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isFor(mail, address))
                .toList();
    }

    /** Waits until so many have come. */
    public List<MimeMessage> await(String address, int many) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (of(address).size() < many && System.nanoTime() < until) {
            Thread.sleep(GLANCE);
        }
        return of(address);
    }

    /** Its words, with plain line ends. */
    public static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString().replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isFor(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
