package org.carec.ecert.hub.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carec.ecert.hub.verify.OnRecord.declared;
import static org.carec.ecert.hub.verify.OnRecord.link;

import java.io.IOException;
import java.net.URI;
import org.carec.ecert.hub.demo.WorldOnHub.Ready;
import org.carec.ecert.hub.job.SharedWorld;
import org.carec.ecert.hub.run.HubProcess;
import org.carec.ecert.hub.toolkit.Sender;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

/** Pages after one another, as different readers get them: what was kept of the first is in the others. */
class KeptPiecesIT {

    private static OnRecord documents;
    private static Sender nobody;

    @BeforeAll
    static void open() throws Exception {
        nobody = Sender.nobody(HubProcess.shared().url());
        documents = OnRecord.of(SharedWorld.get());
    }

    @RepeatedTest(2)
    @DisplayName(
            "WEB-4 neither the token nor the country of one reader, nor what it shows him, is on another's page of the document")
    void his_and_theirs() throws Exception {
        var link = link(documents.inForce());
        var token = URI.create(link).getQuery().replaceFirst("t=([^&]+).*", "$1");
        var applicant =
                declared(documents.inForce()).path("applicant").path("name").asText();
        var his = page(link + "&importCountry=PK&lang=en");
        assertThat(his)
                .contains(
                        token,
                        applicant,
                        " selected=\"selected\"",
                        "href=\"?t=" + token + "&amp;importCountry=PK&amp;lang=ru\"");
        assertThat(page(of(documents.inForce()) + "?lang=en"))
                .contains("Valid", "href=\"?lang=ru\"")
                .doesNotContain(token, applicant, "selected", "importCountry=PK");
    }

    @RepeatedTest(2)
    @DisplayName("WEB-4 nothing of one document is on the page of another")
    void one_and_another() throws Exception {
        var valid = page(of(documents.inForce()) + "?lang=en");
        var invalid = page(of(documents.withdrawn()) + "?lang=en");
        assertThat(valid)
                .contains(documents.inForce().id())
                .doesNotContain("was withdrawn", documents.withdrawn().id());
        assertThat(invalid)
                .contains("was withdrawn", documents.withdrawn().id())
                .doesNotContain(documents.inForce().id());
    }

    @RepeatedTest(2)
    @DisplayName("WEB-4 nothing of one language is on the page in another")
    void one_language_and_another() throws Exception {
        assertThat(page(of(documents.inForce()) + "?lang=en"))
                .contains("Languages", "Print")
                .doesNotContain("Распечатать");
        assertThat(page(of(documents.inForce()) + "?lang=ru"))
                .contains("Распечатать")
                .doesNotContain("Languages", "Print");
    }

    private static String of(Ready document) {
        return "/d/" + document.id();
    }

    private static String page(String address) throws IOException, InterruptedException {
        var answer = nobody.get(address, "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
