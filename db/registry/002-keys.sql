--liquibase formatted sql

--changeset registry:002-keys
--comment: Keys and the certificates they are trusted under. A public key has one owner for ever, whatever certificate carries it (REG-8).
CREATE TABLE trusted_certificate (
    sha256      CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    country     CHAR(2) CHARACTER SET ascii NOT NULL,
    kind        VARCHAR(25) CHARACTER SET ascii NOT NULL,
    certificate VARBINARY(16000) NOT NULL,
    CONSTRAINT trusted_certificate_kind CHECK (kind IN ('NATIONAL_CA', 'TIME_STAMP_AUTHORITY')),
    CONSTRAINT trusted_certificate_country FOREIGN KEY (country) REFERENCES country (code)
) WITH SYSTEM VERSIONING;

CREATE TABLE public_key_owner (
    spki_sha256 CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    cab         CHAR(6) CHARACTER SET ascii NOT NULL,
    CONSTRAINT public_key_owner_pair UNIQUE (spki_sha256, cab),
    CONSTRAINT public_key_owner_cab FOREIGN KEY (cab) REFERENCES cab (code)
) WITH SYSTEM VERSIONING;

CREATE TABLE signing_key (
    id          CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    cab         CHAR(6) CHARACTER SET ascii NOT NULL,
    purpose     VARCHAR(20) CHARACTER SET ascii NOT NULL,
    spki_sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
    certificate VARBINARY(16000) NOT NULL,
    CONSTRAINT signing_key_id CHECK (id REGEXP '^[0-9a-f]{64}$'),
    CONSTRAINT signing_key_purpose CHECK (purpose IN ('DOCUMENT_SIGNING')),
    CONSTRAINT signing_key_owner FOREIGN KEY (spki_sha256, cab) REFERENCES public_key_owner (spki_sha256, cab)
) WITH SYSTEM VERSIONING;

CREATE TABLE signing_key_event (
    id              BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    signing_key     CHAR(64) CHARACTER SET ascii NOT NULL,
    number          INT NOT NULL,
    status          VARCHAR(20) CHARACTER SET ascii NOT NULL,
    effective_from  DATETIME(6) NOT NULL,
    recorded_at     DATETIME(6) NOT NULL,
    actor           VARCHAR(100) NOT NULL,
    reason          VARCHAR(500) NOT NULL,
    invalidity_date DATETIME(6) NULL,
    CONSTRAINT signing_key_event_next UNIQUE (signing_key, number),
    CONSTRAINT signing_key_event_status CHECK (status IN ('PROPOSED', 'ACTIVE', 'SUSPENDED', 'RETIRED', 'REVOKED')),
    CONSTRAINT signing_key_event_invalidity CHECK ((status = 'REVOKED') = (invalidity_date IS NOT NULL)),
    CONSTRAINT signing_key_event_key FOREIGN KEY (signing_key) REFERENCES signing_key (id)
);

CREATE TABLE key_challenge (
    nonce       CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    cab         CHAR(6) CHARACTER SET ascii NOT NULL,
    certificate CHAR(64) CHARACTER SET ascii NOT NULL,
    expires     DATETIME(6) NOT NULL,
    used        DATETIME(6) NULL,
    CONSTRAINT key_challenge_cab FOREIGN KEY (cab) REFERENCES cab (code)
);

--changeset registry:002-keys-guard splitStatements:true endDelimiter:;
CREATE TRIGGER signing_key_no_update BEFORE UPDATE ON signing_key FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a registered key is never changed';
CREATE TRIGGER signing_key_no_delete BEFORE DELETE ON signing_key FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a registered key is never deleted';
CREATE TRIGGER public_key_owner_no_update BEFORE UPDATE ON public_key_owner FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a key belongs to one CAB for ever';
CREATE TRIGGER public_key_owner_no_delete BEFORE DELETE ON public_key_owner FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a key belongs to one CAB for ever';
CREATE TRIGGER signing_key_event_no_update BEFORE UPDATE ON signing_key_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'status events are never changed';
CREATE TRIGGER signing_key_event_no_delete BEFORE DELETE ON signing_key_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'status events are never deleted';
