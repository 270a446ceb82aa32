package org.carec.ecert.api.exchange;

import org.carec.ecert.platform.Problem;

/** The multipart form has not the parts that are asked for. */
public class FormRefused extends Problem {

    public FormRefused(String what) {
        super(
                Kind.UNACCEPTABLE,
                "FORM_REFUSED",
                what + " The form has the parts metadata (application/json), pdf (application/pdf) and, if a number was"
                        + " reserved, documentId (text/plain).");
    }
}
