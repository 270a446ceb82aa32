package org.carec.ecert.signature;

import java.util.List;

/** Evidence in a revision whose entries are of kinds nobody knows: for other readers the objects, and so the signed page, are gone. */
final class KindAttacks {

    private KindAttacks() {}

    static List<Attack> all() {
        return List.of(
                attack("evidence and a page that is of no known kind", 0x80),
                attack("evidence and a page of a kind beyond any", 0x40));
    }

    /**
     * @param first first of the eight octets of each kind
     */
    private static Attack attack(String name, int first) {
        byte[] file = new LaterFile()
                .update(LaterFile.packedEvidence()
                        .packed(3, LaterFile.PAGE.replace(" 10 0 R]", "]"))
                        .kindsOfEightOctets(first))
                .file();
        return Attack.of("later: " + name, FileFault.XREF_ENTRY_MALFORMED, file);
    }
}
