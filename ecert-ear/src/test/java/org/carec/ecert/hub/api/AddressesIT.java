package org.carec.ecert.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.carec.ecert.hub.run.HubProcess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesIT {

    @ParameterizedTest
    @DisplayName("API-8 the addresses people try lead to the description")
    @CsvSource({"/openapi,/api/openapi", "/api/,/api/docs/"})
    void leads_to_the_description(String address, String description) throws IOException, InterruptedException {
        var answer = HubProcess.shared().get(address);

        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(description);
        assertThat(HubProcess.shared().get(description).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @DisplayName("WEB-1 what the server could tell of itself is not told")
    @ValueSource(strings = {"/metrics", "/application.wadl", "/api/application.wadl", "/", "/nothing", "/api/nothing"})
    void tells_nothing_of_the_server(String address) throws IOException, InterruptedException {
        var answer = HubProcess.shared().get(address);

        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
        assertThat(answer.body()).doesNotContainIgnoringCase("payara").doesNotContainIgnoringCase("glassfish");
        if (!address.equals("/")) {
            assertThat(answer.statusCode()).isIn(403, 404);
        }
    }
}
