package org.carec.ecert.api.notary;

import org.carec.ecert.platform.Problem;

/** It cannot be told what the receipt is said to be about. */
public class ReceiptUnclear extends Problem {

    public ReceiptUnclear() {
        super(
                Kind.UNACCEPTABLE,
                "RECEIPT_UNCLEAR",
                "Name the receipt number and exactly one of id and sha256: what was asked about when the hub gave the number.");
    }
}
