package org.carec.ecert.web.verification;

import org.carec.ecert.platform.DocumentId;

/**
 * Where today's answer about a document stands, for everybody who has the number.
 *
 * @param path within the hub
 * @param address as the world reaches it
 */
public record Permalink(String path, String address) {

    /** @param hub where the world reaches it, without a slash at the end */
    static Permalink of(DocumentId id, String hub) {
        var path = "/d/" + id;
        return new Permalink(path, hub + path);
    }
}
