package org.carec.ecert.access;

/** The roles a caller can have; the names are those the container checks. */
public final class Role {

    /** Runs the hub itself; also what the hub's own start-up jobs run as. */
    public static final String HUB_ADMIN = "HUB_ADMIN";
    /** Competent authority of one country. */
    public static final String AUTHORITY_ADMIN = "AUTHORITY_ADMIN";
    /** Pushes documents of one CAB and keeps their status. */
    public static final String CAB_OFFICER = "CAB_OFFICER";
    /** Registers, retires and revokes the signing keys of one CAB: who may push has no say in which keys count. */
    public static final String KEY_OFFICER = "KEY_OFFICER";
    /** Confirms and refuses deliveries for one country. */
    public static final String IMPORT_OFFICER = "IMPORT_OFFICER";
    /** Reads and exports, changes nothing. */
    public static final String AUDITOR = "AUDITOR";

    private Role() {}
}
