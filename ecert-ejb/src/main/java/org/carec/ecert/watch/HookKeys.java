package org.carec.ecert.watch;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.carec.ecert.seal.HubSeal;
import org.carec.ecert.seal.TagPurpose;

/** The secrets of webhooks: they follow from the hub's own secret and the watch's random id, and stand nowhere (WAT-8). */
class HookKeys {

    @Inject
    HubSeal seal;

    WebhookSignature of(String watch) {
        return new WebhookSignature(seal.tag(TagPurpose.WEBHOOK, watch.getBytes(StandardCharsets.US_ASCII)));
    }
}
