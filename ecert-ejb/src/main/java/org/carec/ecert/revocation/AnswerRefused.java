package org.carec.ecert.revocation;

/** An OCSP answer is not kept. Nobody outside is told: the log is. */
class AnswerRefused extends Exception {

    private static final long serialVersionUID = 1;

    AnswerRefused(String why) {
        super(why);
    }
}
