package org.carec.ecert.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of revoked certificates in tests: every CA of a test has a list of its own, with nobody on it, unless the test says otherwise. */
public final class TestRevocation {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2030-01-01T00:00:00Z");

    private static final Map<X509Certificate, TestIdentity> CAS = new ConcurrentHashMap<>();
    private static final Map<X509Certificate, RevocationEvidence> LISTS = new ConcurrentHashMap<>();

    /** Nobody is revoked, and every CA says so. */
    public static final RevocationSource NOBODY = certificate -> CAS.values().stream()
            .filter(ca -> ca.certificate().getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
            .map(TestRevocation::list)
            .reduce(RevocationEvidence.NONE, RevocationEvidence::and);

    private TestRevocation() {}

    /** Remembers who issues certificates. */
    static void note(TestIdentity ca) {
        CAS.putIfAbsent(ca.certificate(), ca);
    }

    private static RevocationEvidence list(TestIdentity ca) {
        return LISTS.computeIfAbsent(
                ca.certificate(),
                certificate -> lists(new TestCrl(ca).current(FROM, UNTIL).octets()));
    }

    static RevocationEvidence lists(byte[]... octets) {
        return new RevocationEvidence(Arrays.asList(octets), List.of());
    }

    static RevocationEvidence answers(byte[]... octets) {
        return new RevocationEvidence(List.of(), Arrays.asList(octets));
    }

    /** The hub knows exactly this. */
    static RevocationSource only(RevocationEvidence evidence) {
        return certificate -> evidence;
    }
}
