package org.carec.ecert.watch;

import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server the hub sends through, by the settings {@code ecert.mail.*}. Without a host or a sender mails are off. */
class MailSettings {

    private static final long PATIENCE = Duration.ofSeconds(15).toMillis();

    @Inject
    @ConfigProperty(name = "ecert.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "ecert.mail.port", defaultValue = "587")
    int port;

    /** Without it passwords and addresses go in the clear: for a relay on the same machine only. */
    @Inject
    @ConfigProperty(name = "ecert.mail.starttls", defaultValue = "true")
    boolean startTls;

    @Inject
    @ConfigProperty(name = "ecert.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "ecert.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "ecert.mail.from")
    Optional<String> from;

    /** Where the world reaches this hub. */
    @Inject
    @ConfigProperty(name = "ecert.public.url", defaultValue = "http://localhost:8080")
    String publicUrl;

    boolean isOn() {
        return given(host).isPresent() && given(from).isPresent();
    }

    /** @throws MailOff mails are off */
    void requireOn() {
        if (!isOn()) {
            throw new MailOff();
        }
    }

    String host() {
        return given(host).orElseThrow(MailOff::new);
    }

    String from() {
        return given(from).orElseThrow(MailOff::new);
    }

    Optional<String> user() {
        return given(user);
    }

    Optional<String> password() {
        return given(password);
    }

    /** Where links lead, without a slash at the end. */
    String hub() {
        return publicUrl.replaceAll("/+$", "");
    }

    /** What the hub calls itself, behind the @ of a message's name. */
    String name() {
        return Optional.ofNullable(URI.create(hub()).getHost()).orElse("localhost");
    }

    /** As Jakarta Mail wants them: the server's certificate must be its own, and no wait is without end. */
    Properties session() {
        var session = new Properties();
        session.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        session.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
        session.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        session.setProperty("mail.smtp.auth", String.valueOf(user().isPresent()));
        session.setProperty("mail.smtp.localhost", name());
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            session.setProperty("mail.smtp." + wait, String.valueOf(PATIENCE));
        }
        return session;
    }

    private static Optional<String> given(Optional<String> setting) {
        return setting.map(String::strip).filter(value -> !value.isEmpty());
    }
}
