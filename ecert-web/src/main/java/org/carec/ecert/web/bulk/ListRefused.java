package org.carec.ecert.web.bulk;

/** A list that cannot be checked, and why. Nothing of it was asked. */
class ListRefused extends RuntimeException {

    private final String textKey;
    private final long count;
    private final int status;

    /**
     * A refusal in words.
     *
     * @param status RFC 9110
     * @param textKey key of the text that says what is wrong and what to do
     * @param count what the text may name as {@code {0}}
     */
    ListRefused(int status, String textKey, long count) {
        super(textKey);
        this.status = status;
        this.textKey = textKey;
        this.count = count;
    }

    ListRefused(int status, String textKey) {
        this(status, textKey, 0);
    }

    /** The file is no table that can be read. */
    static ListRefused unreadable() {
        return new ListRefused(422, "upload.unreadable");
    }

    /** The file holds, or unpacks to, more than a list of numbers has any use for. */
    static ListRefused tooMuch() {
        return new ListRefused(422, "upload.much");
    }

    String textKey() {
        return textKey;
    }

    long count() {
        return count;
    }

    int status() {
        return status;
    }

    boolean isAboutFile() {
        return textKey.startsWith("upload.");
    }
}
