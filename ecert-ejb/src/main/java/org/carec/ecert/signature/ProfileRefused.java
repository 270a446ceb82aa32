package org.carec.ecert.signature;

/** A profile's file that cannot be taken as it is. The message says where, what is wrong, and how to mend it. */
public final class ProfileRefused extends RuntimeException {

    ProfileRefused(String where, String fact, String remedy) {
        super(where + ": " + fact + " " + remedy);
    }
}
