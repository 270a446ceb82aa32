--liquibase formatted sql

--changeset opening:001-files
--comment: The opening files that have been loaded, by hash: each once (OPE-2), by two people (OPE-3).
CREATE TABLE opening_file (
    sha256      CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    proposed_by VARCHAR(100) NOT NULL,
    approved_by VARCHAR(100) NOT NULL,
    loaded      DATETIME(6) NOT NULL,
    CONSTRAINT opening_file_two_people CHECK (LOWER(proposed_by) <> LOWER(approved_by))
);
