package org.carec.ecert.verification;

import jakarta.inject.Inject;
import java.time.Instant;
import org.carec.ecert.verification.Question.File;
import org.carec.ecert.verification.Question.FileHash;
import org.carec.ecert.verification.Question.QrContent;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Question.TypedId;

/** Finds out what was shown. */
class Readings {

    private final IdReading ids;
    private final QrReading codes;
    private final HashReading hashes;
    private final FileReading files;

    @Inject
    Readings(IdReading ids, QrReading codes, HashReading hashes, FileReading files) {
        this.ids = ids;
        this.codes = codes;
        this.hashes = hashes;
        this.files = files;
    }

    Exhibit read(Subject shown, Instant now) {
        if (shown instanceof TypedId id) {
            return typed(id);
        } else if (shown instanceof QrContent code) {
            return codes.read(code);
        } else if (shown instanceof FileHash hash) {
            return hashes.read(hash);
        }
        return files.read((File) shown, now);
    }

    /** People paste the code's whole link where its number is asked for. */
    private Exhibit typed(TypedId id) {
        var typed = id.typed() == null ? "" : id.typed();
        return QrReading.isLink(typed) ? codes.read(new QrContent(typed)) : ids.read(id);
    }
}
