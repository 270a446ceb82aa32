package org.carec.ecert.watch;

import java.util.Locale;
import java.util.Optional;

/**
 * A mail's words.
 *
 * @param stop where one click more stops such mails; empty where there is nothing to stop
 */
record Letter(Locale language, String subject, String text, Optional<String> stop) {}
