package org.carec.ecert.watch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.carec.ecert.platform.Sha256;

/** Whom a watch tells by mail. The address stands here and nowhere else, and is deleted with the watch (WAT-4). */
@Entity
@Table(name = "watch_mail")
class MailRow {

    @Id
    private String watch;

    private String address;
    private String language;
    private String subject;
    private String confirmation;
    private Instant confirmed;

    protected MailRow() {}

    MailRow(String watch, MailRequest request) {
        this.watch = watch;
        this.address = request.address().value();
        this.language = request.language().toLanguageTag();
        this.subject = subject(request);
    }

    /** By which a second request for the same is known. */
    static String subject(MailRequest request) {
        return Sha256.hex(request.watched() + " " + request.address().value().toLowerCase(Locale.ROOT));
    }

    /** A new link for the confirmation; one sent before leads nowhere from now on. */
    String newConfirmation() {
        var token = Secrets.token();
        confirmation = Sha256.hex(token);
        return token;
    }

    /** Whether it was not before. */
    boolean confirm(Instant now) {
        if (isConfirmed()) {
            return false;
        }
        confirmed = now;
        return true;
    }

    boolean isConfirmed() {
        return confirmed != null;
    }

    String watch() {
        return watch;
    }

    String address() {
        return address;
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }
}
