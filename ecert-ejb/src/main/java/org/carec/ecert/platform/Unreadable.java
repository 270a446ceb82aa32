package org.carec.ecert.platform;

/** Reading a PDF's text would cost more than it is worth. Unchecked, because PDFBox passes over checked ones and goes on. */
class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean swollen;

    private Unreadable(String why, boolean swollen) {
        super(why);
        this.swollen = swollen;
    }

    /** More than is read, though there are honest files like it. */
    static Unreadable because(String why) {
        return new Unreadable(why, false);
    }

    /** Out of all proportion when unpacked. */
    static Unreadable swollen(String why) {
        return new Unreadable(why, true);
    }

    boolean isSwollen() {
        return swollen;
    }
}
