--liquibase formatted sql

--changeset revocation:002-answers
--comment: Where each national CA answers about its certificates (RVL-4), and its newest answer about each registered key (RVL-7).
CREATE TABLE ocsp_responder (
    ca      CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    address VARCHAR(500) CHARACTER SET ascii NOT NULL,
    CONSTRAINT ocsp_responder_ca FOREIGN KEY (ca) REFERENCES trusted_certificate (sha256)
);

CREATE TABLE ocsp_answer (
    signing_key CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    ca          CHAR(64) CHARACTER SET ascii NOT NULL,
    due         DATETIME(6) NOT NULL,
    failures    INT NOT NULL,
    status      VARCHAR(10) CHARACTER SET ascii NOT NULL,
    this_update DATETIME(6) NULL,
    next_update DATETIME(6) NULL,
    produced_at DATETIME(6) NULL,
    received    DATETIME(6) NULL,
    octets      MEDIUMBLOB NULL,
    CONSTRAINT ocsp_answer_status CHECK (status IN ('NONE', 'GOOD', 'ON_HOLD', 'REVOKED')),
    CONSTRAINT ocsp_answer_there CHECK ((status = 'NONE') = (octets IS NULL)),
    CONSTRAINT ocsp_answer_key FOREIGN KEY (signing_key) REFERENCES signing_key (id),
    CONSTRAINT ocsp_answer_ca FOREIGN KEY (ca) REFERENCES ocsp_responder (ca),
    INDEX ocsp_answer_due (ca, due)
);
