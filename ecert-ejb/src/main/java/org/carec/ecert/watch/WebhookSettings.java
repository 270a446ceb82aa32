package org.carec.ecert.watch;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carec.ecert.platform.AddressRefused;
import org.carec.ecert.platform.PublicAddresses;
import org.carec.ecert.platform.WebAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where webhooks may lead (WAT-9). */
class WebhookSettings {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[.*]");

    /** Hosts of the hub's own network that may be told, with commas. */
    @Inject
    @ConfigProperty(name = "ecert.watch.internal.hosts")
    Optional<String> internalHosts;

    /** For development: also http. */
    @Inject
    @ConfigProperty(name = "ecert.watch.http", defaultValue = "false")
    boolean http;

    /**
     * The address, if its form is one that messages are sent to. What its host's name means is looked up when something is sent, each time
     * anew; what is written as numbers is refused at once.
     *
     * @throws WebhookRefused saying why not
     */
    WebAddress require(String url) {
        var address = parsed(url);
        if (!address.isSecure() && !http) {
            throw new WebhookRefused("It must begin with https.");
        }
        if (LITERAL.matcher(address.host()).matches()) {
            requirePublic(address.host());
        }
        return address;
    }

    PublicAddresses addresses() {
        return new PublicAddresses(PublicAddresses.hosts(internalHosts.orElse("")));
    }

    private static WebAddress parsed(String url) {
        try {
            return new WebAddress(url == null ? "" : url.strip());
        } catch (AddressRefused refused) {
            throw new WebhookRefused(
                    "It must be a URL with a host, without credentials and fragment, of at most 500 ASCII characters.");
        }
    }

    private void requirePublic(String host) {
        try {
            addresses().require(host);
        } catch (IOException e) {
            throw new WebhookRefused("Its host has no public address.");
        }
    }
}
