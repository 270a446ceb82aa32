package org.carec.ecert.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The revoked certificates of a list (RFC 5280, clauses 5.1.2.6 and 5.3), of which a national CA may have hundreds of thousands: they are gone
 * through where they stand, and none is kept.
 *
 * @param list SEQUENCE OF entries; null for none
 */
record RevokedEntries(Der list) {

    static final RevokedEntries NONE = new RevokedEntries(null);

    /** All of them well-formed and understood: one that is not makes the whole list useless (clause 5.3). */
    static RevokedEntries of(Der list) {
        RevokedEntries entries = new RevokedEntries(list.require(Der.SEQUENCE));
        if (list.content() == list.end()) {
            throw list.malformed(); // a list of nothing is left out
        }
        entries.each(RevokedEntries::requireUnderstood);
        return entries;
    }

    private void each(Consumer<Der> reader) {
        for (int at = list.content(); at < list.end(); ) {
            Der entry = Der.read(list.data(), at, list.end());
            reader.accept(entry.require(Der.SEQUENCE));
            at = entry.end();
        }
    }

    private static void requireUnderstood(Der entry) {
        Der serial = serial(entry);
        Der date = Der.read(entry.data(), serial.end(), entry.end());
        if (!date.is(Der.UTC_TIME) && !date.is(Der.GENERALIZED_TIME)) {
            throw date.malformed();
        }
        if (date.end() < entry.end()) {
            Der extensions = Der.read(entry.data(), date.end(), entry.end());
            if (extensions.end() != entry.end()) {
                throw entry.malformed();
            }
            Extension.each(extensions, RevokedEntries::requireUnderstood);
        }
    }

    /** In its shortest form, so that no number has two. */
    private static Der serial(Der entry) {
        Der serial = Der.read(entry.data(), entry.content(), entry.end()).require(Der.INTEGER);
        int at = serial.content();
        int length = serial.end() - at;
        boolean shortest = length == 1 || (length > 1 && serial.data()[at] != (serial.data()[at + 1] >> 7));
        if (!shortest) {
            throw serial.malformed();
        }
        return serial;
    }

    private static void requireUnderstood(Extension extension) {
        if (extension.oid().isOid(Oid.CERTIFICATE_ISSUER)) {
            throw new Refusal(
                    RevocationFault.CRL_IS_INDIRECT,
                    "CMS offset " + extension.oid().start());
        }
        boolean understood =
                extension.oid().isOid(Oid.REASON_CODE) || extension.oid().isOid(Oid.INVALIDITY_DATE);
        if (extension.critical() && !understood) {
            throw new Refusal(
                    RevocationFault.CRL_EXTENSION_UNKNOWN,
                    "CMS offset " + extension.oid().start());
        }
    }

    /** The revocation of the certificate with that serial number, an INTEGER. */
    Optional<Revocation> find(Der serial) {
        if (list == null) {
            return Optional.empty();
        }
        Search search = new Search(serial);
        each(search);
        return Optional.ofNullable(search.found).map(RevokedEntries::revocation);
    }

    /** One of them, and no second of the same number. */
    private static final class Search implements Consumer<Der> {

        private final Der serial;
        private Der found;

        Search(Der serial) {
            this.serial = serial;
        }

        @Override
        public void accept(Der entry) {
            if (Der.read(entry.data(), entry.content(), entry.end()).sameOctets(serial)) {
                if (found != null) {
                    throw entry.malformed();
                }
                found = entry;
            }
        }
    }

    private static Revocation revocation(Der entry) {
        DerRules.requireCanonical(entry);
        List<Der> fields = entry.children(2, 3);
        Instant date = DerTime.of(fields.get(1));
        List<Extension> extensions = fields.size() == 3 ? Extension.all(fields.get(2)) : List.of();
        return new Revocation(
                date,
                Extension.find(extensions, Oid.INVALIDITY_DATE)
                        .map(extension -> DerTime.generalized(extension.parsed())),
                Extension.find(extensions, Oid.REASON_CODE).map(extension -> RevocationReason.of(extension.parsed())));
    }
}
