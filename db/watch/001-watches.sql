--liquibase formatted sql

--changeset watch:001-watches
--comment: Answers that somebody wants to be told changes of (WAT-1). Nothing here names a person; due is NULL until a watch is confirmed.
CREATE TABLE watch (
    id         CHAR(22)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    channel    VARCHAR(10) CHARACTER SET ascii NOT NULL,
    document   VARCHAR(20) CHARACTER SET ascii NOT NULL,
    country    CHAR(2)     CHARACTER SET ascii NULL,
    answer     VARCHAR(12) CHARACTER SET ascii NULL,
    reason     VARCHAR(60) CHARACTER SET ascii NOT NULL,
    acceptance VARCHAR(60) CHARACTER SET ascii NOT NULL,
    looked     DATETIME(6) NOT NULL,
    due        DATETIME(6) NULL,
    ends       DATETIME(6) NULL,
    created    DATETIME(6) NOT NULL,
    CONSTRAINT watch_channel CHECK (channel IN ('MAIL', 'WEBHOOK')),
    CONSTRAINT watch_answer CHECK (answer IN ('VALID', 'INVALID')),
    INDEX watch_due (due),
    INDEX watch_document (document),
    INDEX watch_ends (ends)
);

--changeset watch:001-mails
--comment: The only place with addresses of people (WAT-4); a row goes with its watch. Of the confirmation link only the SHA-256 is kept (WAT-2).
CREATE TABLE watch_mail (
    watch        CHAR(22)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    address      VARCHAR(254) CHARACTER SET ascii NOT NULL,
    language     VARCHAR(12)  CHARACTER SET ascii NOT NULL,
    subject      CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    confirmation CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
    confirmed    DATETIME(6)  NULL,
    CONSTRAINT watch_mail_watch FOREIGN KEY (watch) REFERENCES watch (id) ON DELETE CASCADE,
    CONSTRAINT watch_mail_once UNIQUE (subject),
    CONSTRAINT watch_mail_confirmation UNIQUE (confirmation),
    INDEX watch_mail_address (address)
);

--changeset watch:001-webhooks
--comment: Where API clients want to be told. Signing secrets stand nowhere: they are derived (WAT-8).
CREATE TABLE watch_webhook (
    watch           CHAR(22)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    client          VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    url             VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    idempotency_key VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    request_sha256  CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    CONSTRAINT watch_webhook_watch FOREIGN KEY (watch) REFERENCES watch (id) ON DELETE CASCADE,
    CONSTRAINT watch_webhook_once UNIQUE (client, idempotency_key)
);

--changeset watch:001-notices
--comment: What is to be told: written with the remembered answer (WAT-5), sent afterwards. No addresses, no secrets.
CREATE TABLE watch_notice (
    id       CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    watch    CHAR(22)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    channel  VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    kind     VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    content  TEXT         NOT NULL,
    status   VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    attempts INT          NOT NULL,
    due      DATETIME(6)  NOT NULL,
    created  DATETIME(6)  NOT NULL,
    settled  DATETIME(6)  NULL,
    failure  VARCHAR(40)  CHARACTER SET ascii NOT NULL,
    CONSTRAINT watch_notice_watch FOREIGN KEY (watch) REFERENCES watch (id) ON DELETE CASCADE,
    CONSTRAINT watch_notice_kind CHECK (kind IN ('CONFIRM', 'CHANGE')),
    CONSTRAINT watch_notice_status CHECK (status IN ('PENDING', 'SENT', 'FAILED')),
    INDEX watch_notice_due (status, channel, due),
    INDEX watch_notice_settled (settled)
);
