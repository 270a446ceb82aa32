--liquibase formatted sql

--changeset dispute:001-cases
--comment: What was reported and where it stands. At most one case about a thing is open: further reports join it (DIS-4).
CREATE TABLE dispute_case (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    number       CHAR(26)     CHARACTER SET ascii NOT NULL,
    subject      VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    document     CHAR(20)     CHARACTER SET ascii NULL,
    file_sha256  CHAR(64)     CHARACTER SET ascii NULL,
    printed      VARCHAR(60)  NULL,
    country      CHAR(2)      CHARACTER SET ascii NOT NULL,
    state        VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    reports      INT          NOT NULL,
    opened       DATETIME(6)  NOT NULL,
    contested    DATETIME(6)  NULL,
    closed       DATETIME(6)  NULL,
    open_subject VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin AS (IF(closed IS NULL, subject, NULL)) PERSISTENT,
    CONSTRAINT dispute_case_number UNIQUE (number),
    CONSTRAINT dispute_case_open UNIQUE (open_subject),
    CONSTRAINT dispute_case_state CHECK (state IN ('OPEN', 'CONTESTED', 'SETTLED', 'DISMISSED')),
    CONSTRAINT dispute_case_closed CHECK ((closed IS NULL) = (state IN ('OPEN', 'CONTESTED'))),
    CONSTRAINT dispute_case_contested CHECK (state IN ('OPEN', 'DISMISSED') OR contested IS NOT NULL),
    CONSTRAINT dispute_case_country FOREIGN KEY (country) REFERENCES country (code),
    INDEX dispute_case_document (document, contested),
    INDEX dispute_case_of (country, state, id)
);

--changeset dispute:001-reports
--comment: Who said what is never changed; the words are evidence. How to reach him is personal data and stands apart, to be removed.
CREATE TABLE case_report (
    number       CHAR(26)      CHARACTER SET ascii NOT NULL PRIMARY KEY,
    dispute_case BIGINT        NOT NULL,
    kind         VARCHAR(20)   CHARACTER SET ascii NOT NULL,
    words        VARCHAR(2000) NOT NULL,
    language     VARCHAR(3)    CHARACTER SET ascii NOT NULL,
    country      CHAR(2)       CHARACTER SET ascii NULL,
    file_sha256  CHAR(64)      CHARACTER SET ascii NULL,
    received     DATETIME(6)   NOT NULL,
    INDEX case_report_case (dispute_case, received),
    CONSTRAINT case_report_of FOREIGN KEY (dispute_case) REFERENCES dispute_case (id)
);

CREATE TABLE case_contact (
    report       CHAR(26)     CHARACTER SET ascii NOT NULL PRIMARY KEY,
    dispute_case BIGINT       NOT NULL,
    email        VARCHAR(254) NOT NULL,
    INDEX case_contact_case (dispute_case),
    CONSTRAINT case_contact_report FOREIGN KEY (report) REFERENCES case_report (number)
);

--changeset dispute:001-decisions
--comment: What the authority decided, from which state and date of a case follow.
CREATE TABLE case_decision (
    number       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    dispute_case BIGINT       NOT NULL,
    decision     VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    reason       VARCHAR(40)  CHARACTER SET ascii NOT NULL,
    note         VARCHAR(2000) NOT NULL,
    decided      DATETIME(6)  NOT NULL,
    actor        VARCHAR(100) NOT NULL,
    INDEX case_decision_case (dispute_case, number),
    CONSTRAINT case_decision_of FOREIGN KEY (dispute_case) REFERENCES dispute_case (id)
);

--changeset dispute:001-answered
--comment: Requests with an idempotency key that were answered; a stranger's are told apart by all they say.
CREATE TABLE answered_case_request (
    client          VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    idempotency_key VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    operation       VARCHAR(20)  CHARACTER SET ascii NOT NULL,
    request_sha256  CHAR(64)     CHARACTER SET ascii NOT NULL,
    number          CHAR(26)     CHARACTER SET ascii NOT NULL,
    answered        DATETIME(6)  NOT NULL,
    PRIMARY KEY (client, idempotency_key)
);

--changeset dispute:001-guards splitStatements:true endDelimiter:;
CREATE TRIGGER dispute_case_no_delete BEFORE DELETE ON dispute_case FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'cases are never deleted';
CREATE TRIGGER case_report_no_update BEFORE UPDATE ON case_report FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'reports are never changed';
CREATE TRIGGER case_report_no_delete BEFORE DELETE ON case_report FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'reports are never deleted';
CREATE TRIGGER case_decision_no_update BEFORE UPDATE ON case_decision FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decisions are never changed';
CREATE TRIGGER case_decision_no_delete BEFORE DELETE ON case_decision FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'decisions are never deleted';
CREATE TRIGGER answered_case_request_no_update BEFORE UPDATE ON answered_case_request FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'answers are never changed';
CREATE TRIGGER answered_case_request_no_delete BEFORE DELETE ON answered_case_request FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'answers are never deleted';

--changeset dispute:001-case-guard splitStatements:false
CREATE TRIGGER dispute_case_facts_stay BEFORE UPDATE ON dispute_case FOR EACH ROW
    IF NEW.number <> OLD.number OR NEW.subject <> OLD.subject OR NEW.country <> OLD.country OR NEW.opened <> OLD.opened
        OR OLD.closed IS NOT NULL OR NOT (OLD.contested IS NULL OR NEW.contested <=> OLD.contested) THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'what a case is about stays, and a closed case is closed';
    END IF;
