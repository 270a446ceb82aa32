package org.carec.ecert.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.carec.ecert.hub.run.HubProcess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryIT {

    @ParameterizedTest(name = "{0}")
    @DisplayName("API-1 a parameter of the query that cannot be read is 400 and named")
    @CsvSource({
        "/api/v1/trust/lanes?type=X,type",
        "/api/v1/trust/lanes?limit=many,limit",
        "/api/v1/trust/lanes?cursor=first,cursor",
        "/api/v1/trust/cabs?limit=1.5,limit",
        "/api/v1/code-lists/hs2022?limit=%20x,limit"
    })
    void names_what_cannot_be_read(String address, String parameter) throws IOException, InterruptedException {
        var answer = HubProcess.shared().get(address);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        var problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("code").asText()).isEqualTo("INVALID_FIELDS");
        assertThat(problem.path("findings").get(0).path("pointer").asText()).isEqualTo(parameter);
    }
}
