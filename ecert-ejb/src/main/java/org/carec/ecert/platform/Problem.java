package org.carec.ecert.platform;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A refusal the caller is meant to understand. Knows nothing of HTTP or Faces; each edge renders it. The code is part of the public
 * contract and has a page in docs/problems/.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Problem extends RuntimeException {

    /** What sort of refusal it is; an edge maps it to its own words (RFC 9110 status, Faces message). */
    public enum Kind {
        /** What was named does not exist, or is not the caller's to see. */
        ABSENT,
        /** It contradicts what stands already. */
        CONFLICTING,
        /** It is understood, and refused for what it says. */
        UNACCEPTABLE,
        /** The caller may not do this. */
        FORBIDDEN,
        /** It cannot be done now; the same request may succeed later. */
        UNAVAILABLE,
        /** The caller asks too much at once. */
        LIMITED
    }

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Kind kind;
    private final String code;
    private final transient List<Finding> findings;

    /** A problem with one sentence of detail that names what was refused and how to mend it. */
    protected Problem(Kind kind, String code, String detail) {
        this(kind, code, detail, List.of());
    }

    /** A problem that lists each thing found, with a JSON pointer (RFC 6901) to its place in the request. */
    protected Problem(Kind kind, String code, String detail, List<Finding> findings) {
        super(detail);
        this.kind = kind;
        this.code = code;
        this.findings = List.copyOf(findings);
    }

    public Kind kind() {
        return kind;
    }

    /** How long to wait before the same is tried again; empty where that is not known, or would not help. */
    public Optional<Duration> retryAfter() {
        return kind == Kind.UNAVAILABLE ? Optional.of(SOON) : Optional.empty();
    }

    /** Stable code in upper snake case, e.g. {@code NUMBER_TAKEN}. */
    public String code() {
        return code;
    }

    /** Never null; empty when the detail says all. */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
