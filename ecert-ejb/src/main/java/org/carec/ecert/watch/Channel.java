package org.carec.ecert.watch;

/** How somebody is told. */
enum Channel {
    MAIL,
    WEBHOOK
}
