package org.carec.ecert.signature;

/** What may be wrong with a time-stamp (profile, section G). A claimed but bad one refuses the file. */
enum TimeFault implements Fault {
    TIME_STAMP_MALFORMED(
            FORMAT_FAILURE, "The time-stamp is not a token as RFC 3161 and the profile want.", Words.STAMP_AGAIN),
    TIME_STAMP_OF_OTHER_SIGNATURE(HASH_FAILURE, "The time-stamp was made for another signature.", Words.STAMP_AGAIN),
    TIME_STAMP_AUTHORITY_NOT_REGISTERED(
            KEY_NOT_REGISTERED,
            "The time-stamp authority is not registered.",
            "Use a registered time-stamp authority, or none."),
    TIME_STAMP_AUTHORITY_UNFIT(
            CRYPTO_CONSTRAINTS_FAILURE,
            "The authority's certificate is not for time-stamping alone, or was not in force.",
            Words.STAMP_AGAIN),
    TIME_STAMP_SIGNATURE_WRONG(
            SIG_CRYPTO_FAILURE, "The time-stamp was not signed by its authority.", Words.STAMP_AGAIN),
    TIME_STAMP_IN_FUTURE(FORMAT_FAILURE, "The time-stamp lies in the future.", Words.STAMP_AGAIN);

    private final String verdictCode;
    private final String sentence;
    private final String remedy;

    TimeFault(String verdictCode, String sentence, String remedy) {
        this.verdictCode = verdictCode;
        this.sentence = sentence;
        this.remedy = remedy;
    }

    @Override
    public String verdictCode() {
        return verdictCode;
    }

    @Override
    public String sentence() {
        return sentence;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    private static final class Words {
        static final String STAMP_AGAIN = "Sign again with a time-stamp of a registered authority, or with none.";
    }
}
