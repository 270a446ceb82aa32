package org.carec.ecert.hub.toolkit;

import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which hub, and as which API client. */
final class HubOptions {

    @Option(
            names = "--hub",
            paramLabel = "URL",
            defaultValue = "${env:ECERT_HUB:-http://localhost:8080}",
            description = "The hub's address, or ECERT_HUB (default: ${DEFAULT-VALUE}).")
    private URI hub;

    @Option(
            names = "--client",
            paramLabel = "ID",
            defaultValue = "${env:ECERT_CLIENT}",
            description = "API client id given by the hub, or ECERT_CLIENT.")
    private String client;

    @Option(
            names = "--client-key",
            paramLabel = "FILE",
            defaultValue = "${env:ECERT_CLIENT_KEY}",
            description = "Private JWK of the API client, or ECERT_CLIENT_KEY.")
    private Path clientKey;

    /** A client that proves itself. */
    ApiClient identified() {
        if (client == null || clientKey == null) {
            throw new ToolkitProblem(
                    "This command needs an API client.",
                    "Give --client and --client-key, or set ECERT_CLIENT and ECERT_CLIENT_KEY.");
        }
        return ApiClient.of(checked(), ClientKey.read(client, clientKey));
    }

    /** With identity where one is given, else without: anybody may verify. */
    ApiClient any() {
        return client == null || clientKey == null ? ApiClient.anonymous(checked()) : identified();
    }

    private URI checked() {
        String scheme = String.valueOf(hub.getScheme());
        if (!scheme.matches("https?") || hub.getHost() == null) {
            throw new ToolkitProblem(hub + " is no address of a hub.", "Give one like https://hub.example.org.");
        }
        return hub;
    }
}
