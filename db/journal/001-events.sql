--liquibase formatted sql

--changeset journal:001-events
--comment: The append-only record. Rows are written with the change they tell of and never touched again (JOU-1, JOU-2).
CREATE TABLE journal_event (
    number   BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind     VARCHAR(60)  CHARACTER SET ascii NOT NULL,
    subject  VARCHAR(100) CHARACTER SET ascii NOT NULL,
    content  VARCHAR(4000) NOT NULL,
    sha256   CHAR(64)     CHARACTER SET ascii NOT NULL,
    happened DATETIME(6)  NOT NULL,
    INDEX journal_event_subject (subject, number)
);

--changeset journal:001-events-guard splitStatements:false
CREATE TRIGGER journal_event_no_update BEFORE UPDATE ON journal_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'journal rows are never changed';

--changeset journal:001-events-guard-delete splitStatements:false
CREATE TRIGGER journal_event_no_delete BEFORE DELETE ON journal_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'journal rows are never deleted';
