package org.carec.ecert.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An extension (RFC 5280, clause 4.1).
 *
 * @param value OCTET STRING that holds the extension's own element
 */
record Extension(Der oid, boolean critical, Der value) {

    /** Reads Extensions one after the other, keeping none: a list of revoked certificates has very many. */
    static void each(Der extensions, Consumer<Extension> reader) {
        byte[] data = extensions.require(Der.SEQUENCE).data();
        if (extensions.content() == extensions.end()) {
            throw extensions.malformed();
        }
        for (int at = extensions.content(); at < extensions.end(); ) {
            Der one = Der.read(data, at, extensions.end());
            reader.accept(of(one));
            at = one.end();
        }
    }

    /** Reads Extensions of which none may stand twice. */
    static List<Extension> all(Der extensions) {
        List<Extension> all = new ArrayList<>();
        each(extensions, extension -> {
            if (all.stream().anyMatch(earlier -> earlier.oid.sameOctets(extension.oid))) {
                throw extensions.malformed();
            }
            all.add(extension);
        });
        return all;
    }

    static Optional<Extension> find(List<Extension> extensions, Oid oid) {
        return extensions.stream().filter(extension -> extension.oid.isOid(oid)).findFirst();
    }

    private static Extension of(Der element) {
        byte[] data = element.require(Der.SEQUENCE).data();
        Der oid = Der.read(data, element.content(), element.end()).require(Der.OID);
        Der next = Der.read(data, oid.end(), element.end());
        boolean critical = next.is(Der.BOOLEAN);
        if (critical) {
            if (next.end() - next.content() != 1 || data[next.content()] != -1) {
                throw next.malformed(); // the default, false, is never written
            }
            next = Der.read(data, next.end(), element.end());
        }
        if (!next.is(Der.OCTET_STRING) || next.end() != element.end()) {
            throw element.malformed();
        }
        return new Extension(oid, critical, next);
    }

    /** What the extension says: one canonical element. */
    Der parsed() {
        Der element = Der.exactly(value.value());
        DerRules.requireCanonical(element);
        return element;
    }
}
