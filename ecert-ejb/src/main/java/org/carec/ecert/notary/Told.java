package org.carec.ecert.notary;

import java.util.Optional;
import org.carec.ecert.platform.DocumentId;
import org.carec.ecert.platform.ReceiptNumber;
import org.carec.ecert.verification.Verdict;

/**
 * What a statement tells.
 *
 * @param id the number asked about
 * @param link where today's answer is: the public link, without a token
 */
record Told(DocumentId id, Verdict verdict, Optional<ReceiptNumber> receipt, String link) {}
