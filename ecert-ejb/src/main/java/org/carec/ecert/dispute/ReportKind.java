package org.carec.ecert.dispute;

/** What a reporter says is wrong. */
public enum ReportKind {
    /** What is printed or shown differs from what the register says. */
    PAPER_DIFFERS,
    /** The goods are not those that the document names. */
    OTHER_GOODS,
    /** It looks as if nobody competent had made it. */
    LOOKS_FORGED,
    /** What it says is not true. */
    WRONG_FACTS,
    /** Something else. */
    OTHER
}
