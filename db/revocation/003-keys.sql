--liquibase formatted sql

--changeset revocation:003-keys
--comment: That a registered key's certificate was revoked, or is on hold, as its CA has said (RVL-10).
CREATE TABLE revoked_key (
    signing_key CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    since       DATETIME(6) NOT NULL,
    reason      VARCHAR(30) CHARACTER SET ascii NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT revoked_key_key FOREIGN KEY (signing_key) REFERENCES signing_key (id)
);
