package org.carec.ecert.dispute;

import java.time.Instant;
import org.carec.ecert.platform.CountryCode;

/** That an authority is examining a document, and since when. */
public record Contest(CountryCode authority, Instant since) {}
