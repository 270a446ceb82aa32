package org.carec.ecert.watch;

import java.util.Locale;

/**
 * Somebody wants to be told by mail.
 *
 * @param language of the mails: one of those the hub speaks
 */
public record MailRequest(Watched watched, MailAddress address, Locale language) {}
