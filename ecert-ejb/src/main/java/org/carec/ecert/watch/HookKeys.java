package org.carec.ecert.watch;

import jakarta.inject.Inject;
import org.carec.ecert.seal.HubSeal;

/** The secrets of webhooks: they follow from the hub's own secret and the watch's random id, and stand nowhere (WAT-8). */
class HookKeys {

    private static final String PURPOSE = "webhook";

    @Inject
    HubSeal seal;

    WebhookSignature of(String watch) {
        return new WebhookSignature(seal.secret(PURPOSE, watch));
    }
}
