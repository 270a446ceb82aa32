--liquibase formatted sql

--changeset registry:001-bodies
--comment: Who there is. System-versioned: the table itself keeps when the hub knew what (REG-7); key columns are ASCII.
CREATE TABLE country (
    code CHAR(2) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    CONSTRAINT country_code CHECK (code REGEXP '^[A-Z]{2}$')
) WITH SYSTEM VERSIONING;

CREATE TABLE competent_authority (
    country CHAR(2) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    name    VARCHAR(200) NOT NULL,
    website VARCHAR(200) NOT NULL,
    CONSTRAINT competent_authority_country FOREIGN KEY (country) REFERENCES country (code)
) WITH SYSTEM VERSIONING;

CREATE TABLE accreditation_body (
    code    VARCHAR(20) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    country CHAR(2) CHARACTER SET ascii NOT NULL,
    name    VARCHAR(200) NOT NULL,
    CONSTRAINT accreditation_body_country FOREIGN KEY (country) REFERENCES country (code)
) WITH SYSTEM VERSIONING;

CREATE TABLE cab (
    code       CHAR(6) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    country    CHAR(2) CHARACTER SET ascii NOT NULL,
    name       VARCHAR(200) NOT NULL,
    name_local VARCHAR(200) NOT NULL,
    address    VARCHAR(300) NOT NULL,
    CONSTRAINT cab_code CHECK (code REGEXP '^[A-Z]{2}[0-9]{4}$'),
    CONSTRAINT cab_code_of_its_country CHECK (LEFT(code, 2) = country),
    CONSTRAINT cab_country FOREIGN KEY (country) REFERENCES country (code)
) WITH SYSTEM VERSIONING;

CREATE TABLE accreditation (
    id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    number     VARCHAR(60) NOT NULL,
    cab        CHAR(6) CHARACTER SET ascii NOT NULL,
    body       VARCHAR(20) CHARACTER SET ascii NOT NULL,
    standard   VARCHAR(20) CHARACTER SET ascii NOT NULL,
    valid_from DATE NOT NULL,
    valid_to   DATE NULL,
    CONSTRAINT accreditation_number UNIQUE (body, number),
    CONSTRAINT accreditation_standard CHECK (standard IN ('ISO/IEC 17065', 'ISO/IEC 17025')),
    CONSTRAINT accreditation_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT accreditation_cab FOREIGN KEY (cab) REFERENCES cab (code),
    CONSTRAINT accreditation_issuer FOREIGN KEY (body) REFERENCES accreditation_body (code)
) WITH SYSTEM VERSIONING;

CREATE TABLE scope_entry (
    id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    accreditation BIGINT NOT NULL,
    type          VARCHAR(5) CHARACTER SET ascii NOT NULL,
    nomenclature  VARCHAR(10) CHARACTER SET ascii NOT NULL,
    hs            VARCHAR(10) CHARACTER SET ascii NOT NULL,
    valid_from    DATE NOT NULL,
    valid_to      DATE NULL,
    CONSTRAINT scope_entry_once UNIQUE (accreditation, type, nomenclature, hs, valid_from),
    CONSTRAINT scope_entry_type CHECK (type IN ('E_COC', 'E_TR')),
    CONSTRAINT scope_entry_hs CHECK (hs REGEXP '^([0-9]{2}){1,5}$'),
    CONSTRAINT scope_entry_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT scope_entry_accreditation FOREIGN KEY (accreditation) REFERENCES accreditation (id)
) WITH SYSTEM VERSIONING;

CREATE TABLE scope_standard (
    scope_entry BIGINT NOT NULL,
    standard    VARCHAR(60) NOT NULL,
    PRIMARY KEY (scope_entry, standard),
    CONSTRAINT scope_standard_entry FOREIGN KEY (scope_entry) REFERENCES scope_entry (id)
) WITH SYSTEM VERSIONING;

--changeset registry:001-life-cycles
--comment: What became of it, from when, who said so, and when the hub was told. Numbered without gaps: two people cannot both be next.
CREATE TABLE cab_event (
    id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    cab            CHAR(6) CHARACTER SET ascii NOT NULL,
    number         INT NOT NULL,
    status         VARCHAR(20) CHARACTER SET ascii NOT NULL,
    effective_from DATE NOT NULL,
    recorded_at    DATETIME(6) NOT NULL,
    actor          VARCHAR(100) NOT NULL,
    reason         VARCHAR(500) NOT NULL,
    CONSTRAINT cab_event_next UNIQUE (cab, number),
    CONSTRAINT cab_event_status CHECK (status IN ('APPLIED', 'CONNECTION_TEST', 'AUTHORISED', 'SUSPENDED', 'WITHDRAWN')),
    CONSTRAINT cab_event_cab FOREIGN KEY (cab) REFERENCES cab (code)
);

CREATE TABLE accreditation_event (
    id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    accreditation  BIGINT NOT NULL,
    number         INT NOT NULL,
    status         VARCHAR(20) CHARACTER SET ascii NOT NULL,
    effective_from DATE NOT NULL,
    recorded_at    DATETIME(6) NOT NULL,
    actor          VARCHAR(100) NOT NULL,
    reason         VARCHAR(500) NOT NULL,
    CONSTRAINT accreditation_event_next UNIQUE (accreditation, number),
    CONSTRAINT accreditation_event_status CHECK (status IN ('PROPOSED', 'GRANTED', 'SUSPENDED', 'WITHDRAWN')),
    CONSTRAINT accreditation_event_of FOREIGN KEY (accreditation) REFERENCES accreditation (id)
);

--changeset registry:001-life-cycles-guard splitStatements:true endDelimiter:;
CREATE TRIGGER cab_event_no_update BEFORE UPDATE ON cab_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'status events are never changed';
CREATE TRIGGER cab_event_no_delete BEFORE DELETE ON cab_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'status events are never deleted';
CREATE TRIGGER accreditation_event_no_update BEFORE UPDATE ON accreditation_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'status events are never changed';
CREATE TRIGGER accreditation_event_no_delete BEFORE DELETE ON accreditation_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'status events are never deleted';
