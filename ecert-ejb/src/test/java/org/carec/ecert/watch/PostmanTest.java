package org.carec.ecert.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Against a mail server that speaks SMTP. */
class PostmanTest {

    private static final Letter LETTER = new Letter(
            Locale.forLanguageTag("ru"),
            "Ответ изменился",
            "Строка одна\n\nhttps://hub.example/d/X\n",
            Optional.of("https://hub.example/watch/stop?t=x"));

    private final Postman postman = new Postman();
    private GreenMail server;

    @BeforeEach
    void open() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        var settings = new MailSettings();
        settings.host = Optional.of("127.0.0.1");
        settings.port = server.getSmtp().getPort();
        settings.user = Optional.empty();
        settings.password = Optional.empty();
        settings.from = Optional.of("hub@hub.example");
        settings.publicUrl = "https://hub.example/";
        postman.settings = settings;
        postman.clock = Clock.fixed(Verdicts.NOON, ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    @DisplayName(
            "WAT-4 a mail is plain text, from the hub, with the link that stops it where mail programs look for it")
    void sends() throws Exception {
        postman.send("msg_1", "importer@customs.example", LETTER);

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Ответ изменился");
        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(mail.getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(LETTER.text().strip());
        assertThat(mail.getMessageID()).isEqualTo("<msg_1@hub.example>");
        assertThat(mail.getFrom()).singleElement().hasToString("hub@hub.example");
        assertThat(mail.getAllRecipients()).singleElement().hasToString("importer@customs.example");
        assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo("<https://hub.example/watch/stop?t=x>");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("Content-Language", null)).isEqualTo("ru");
    }

    @Test
    @DisplayName("WAT-11 nothing goes in the clear to a server that cannot do STARTTLS, unless a setting allows it")
    void not_in_the_clear() {
        postman.settings.startTls = true;

        assertThatThrownBy(() -> postman.send("msg_1", "importer@customs.example", LETTER))
                .isInstanceOf(MessagingException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    @DisplayName("WAT-11 the hub shows the mail server its name and password where it has them")
    void signs_in() throws Exception {
        server.setUser("hub@hub.example", "hub", "geheim");
        postman.settings.user = Optional.of("hub");
        postman.settings.password = Optional.of("wrong");
        assertThatThrownBy(() -> postman.send("msg_1", "importer@customs.example", LETTER))
                .isInstanceOf(MessagingException.class)
                .hasMessageNotContaining(Base64.getEncoder().encodeToString("wrong".getBytes(StandardCharsets.UTF_8)));
        postman.settings.password = Optional.of("geheim");
        postman.send("msg_1", "importer@customs.example", LETTER);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("WAT-11 without a mail server, or without a sender, mails are off and whoever asks is told so")
    void off() {
        postman.settings.host = Optional.of(" ");
        assertThat(postman.settings.isOn()).isFalse();
        assertThatThrownBy(postman.settings::requireOn)
                .isInstanceOf(MailOff.class)
                .hasMessageContaining("no mails");
        postman.settings.host = Optional.of("127.0.0.1");
        assertThat(postman.settings.isOn()).isTrue();
        postman.settings.from = Optional.empty();
        assertThat(postman.settings.isOn()).isFalse();
    }
}
