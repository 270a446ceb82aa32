package org.carec.ecert.verification;

import java.util.Optional;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.Problem;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.verification.Question.File;
import org.carec.ecert.verification.Question.FileHash;
import org.carec.ecert.verification.Question.QrContent;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Question.TypedId;

/**
 * What a question is about, the same in whatever way it is asked: {@code id:UZ0007-C26-4K7M2QX-8}, {@code sha256:} and the file's hash, or,
 * when what was typed is neither, {@code text:} and the hash of that.
 *
 * @param id the number, when there is one in good form
 */
public record Topic(String value, Optional<DocumentId> id) {

    /** What this question is about. */
    public static Topic of(Subject subject) {
        if (subject instanceof File file) {
            return file(Sha256.hex(file.bytes()));
        } else if (subject instanceof FileHash hash) {
            return HashReading.normal(hash.sha256()).map(Topic::file).orElseGet(() -> text(hash.sha256()));
        }
        var typed = subject instanceof TypedId id ? id.typed() : ((QrContent) subject).content();
        return number(typed).map(Topic::of).orElseGet(() -> text(typed));
    }

    /** A document's number. */
    public static Topic of(DocumentId id) {
        return new Topic("id:" + id.value(), Optional.of(id));
    }

    private static Topic file(String sha256) {
        return new Topic("sha256:" + sha256, Optional.empty());
    }

    private static Topic text(String typed) {
        return new Topic("text:" + Sha256.hex(typed == null ? "" : typed.strip()), Optional.empty());
    }

    private static Optional<DocumentId> number(String typed) {
        try {
            return Optional.of(new DocumentId(QrReading.numberIn(typed == null ? "" : typed.strip())));
        } catch (Problem malformed) {
            return Optional.empty();
        }
    }
}
