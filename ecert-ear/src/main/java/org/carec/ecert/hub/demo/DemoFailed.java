package org.carec.ecert.hub.demo;

/** The hub did not answer as it must; the demonstration ends with this reason. */
final class DemoFailed extends RuntimeException {

    DemoFailed(String reason) {
        super(reason);
    }

    DemoFailed(String reason, Throwable cause) {
        super(reason, cause);
    }

    static void unless(boolean asExpected, String reason) {
        if (!asExpected) {
            throw new DemoFailed(reason);
        }
    }
}
