package org.carec.ecert.web.notary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.carec.ecert.platform.ReceiptNumber;
import org.carec.ecert.verification.Question.Subject;
import org.carec.ecert.verification.Question.TypedId;
import org.carec.ecert.verification.Topic;
import org.carec.ecert.verification.Verdict;
import org.carec.ecert.web.platform.Reader;

/** The number of the answer that a page shows. Whoever shows an answer calls {@link #show} beside it. */
@Named("receipt")
@RequestScoped
public class ReceiptBacking {

    private static final String FILE = "sha256:";
    private static final int LONGEST = 200;

    @Inject
    Receipts receipts;

    @Inject
    Reader reader;

    private String number;
    private String link;
    private String statement;

    /** Numbers this answer to a question about that. */
    public void show(Subject asked, Verdict verdict) {
        var topic = Topic.of(asked);
        number = receipts.number(asked, verdict).map(ReceiptNumber::value).orElse(null);
        link = "/receipt?number=" + number + "&" + about(asked, topic) + "&lang=" + reader.getTag();
        statement = topic.id()
                .map(id -> "/d/" + id + "/statement?lang=" + reader.getTag())
                .orElse(null);
    }

    /** Null when no answer is shown, or it has no number. */
    public String getNumber() {
        return number;
    }

    /** The page that says later what the number stands for. No token stands in it. */
    public String getLink() {
        return link;
    }

    /** The signed statement in the public tier; null when nothing with a number was asked about. */
    public String getStatement() {
        return statement;
    }

    private static String about(Subject asked, Topic topic) {
        if (topic.value().startsWith(FILE)) {
            return "sha256=" + topic.value().substring(FILE.length());
        }
        return "id=" + topic.id().map(Object::toString).orElseGet(() -> encoded(asked));
    }

    private static String encoded(Subject asked) {
        var typed =
                asked instanceof TypedId id && id.typed() != null ? id.typed().strip() : "";
        return URLEncoder.encode(typed.substring(0, Math.min(typed.length(), LONGEST)), StandardCharsets.UTF_8);
    }
}
