package org.carec.ecert.watch;

/**
 * A watch that was just entered, with the secret that its messages are signed with.
 *
 * @param secret {@code whsec_} and Base64 of 32 bytes, as Standard Webhooks has it; told here and never again
 */
public record NewWebhook(RegisteredWatch watch, String secret) {

    /** Never the secret: whatever prints it would give it away. */
    @Override
    public String toString() {
        return "NewWebhook[" + watch.id() + "]";
    }
}
