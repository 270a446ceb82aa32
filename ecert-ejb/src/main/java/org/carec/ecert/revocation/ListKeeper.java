package org.carec.ecert.revocation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carec.ecert.journal.Journal;
import org.carec.ecert.journal.JournalEvent;
import org.carec.ecert.platform.Sha256;
import org.carec.ecert.registry.KeyRegister;
import org.carec.ecert.signature.EvidenceRefused;
import org.carec.ecert.signature.UnverifiedList;

/** Keeps a list once it is known whose it is and that it counts. */
class ListKeeper {

    @Inject
    ListRows rows;

    @Inject
    KeyRegister keys;

    @Inject
    ListedKeys listed;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    /** Of whichever registered CA it says it is. */
    @Transactional
    KeptList keep(byte[] der) {
        return keep(der, keys.anchors());
    }

    @Transactional
    KeptList keep(byte[] der, List<X509Certificate> cas) {
        var list = new UnverifiedList(der);
        var why = "no registered national CA has its issuer's name, or it is no list at all.";
        for (var ca : cas.stream().filter(list::names).toList()) {
            try {
                return keep(der, ca, list.require(ca, clock.instant()));
            } catch (EvidenceRefused refused) {
                why = refused.code() + ".";
            }
        }
        throw new ListRefused("It does not count: " + why);
    }

    private KeptList keep(byte[] der, X509Certificate ca, UnverifiedList.Facts facts) {
        var id = id(ca);
        Optional<ListRow> held = rows.held(id);
        if (held.filter(row -> row.isNewerThan(facts)).isPresent()) {
            throw new ListRefused("A newer one of this CA is kept.");
        }
        var row = held.orElseGet(() -> rows.add(id));
        var before = row.snapshot();
        if (!Sha256.hex(der).equals(before.sha256())) {
            row.become(der, facts, clock.instant());
            listed.note(ca, der);
            journal.append(new JournalEvent(
                    "REVOCATION_LIST_KEPT",
                    id,
                    Map.of(
                            "number", facts.number().toString(),
                            "thisUpdate", facts.thisUpdate().toString(),
                            "sha256", row.snapshot().sha256())));
        }
        return row.snapshot();
    }

    static String id(X509Certificate ca) {
        try {
            return Sha256.hex(ca.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A registered certificate was decoded before", e);
        }
    }
}
