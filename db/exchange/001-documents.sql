--liquibase formatted sql

--changeset exchange:001-reservations
--comment: Numbers handed out before signing. Used is the one that has a document: no row is ever changed.
CREATE TABLE reservation (
    id               CHAR(20)     CHARACTER SET ascii NOT NULL PRIMARY KEY,
    cab              CHAR(6)      CHARACTER SET ascii NOT NULL,
    metadata         MEDIUMTEXT   NOT NULL,
    metadata_sha256  CHAR(64)     CHARACTER SET ascii NOT NULL,
    seal             VARCHAR(700) CHARACTER SET ascii NOT NULL,
    reserved         DATETIME(6)  NOT NULL,
    expires          DATETIME(6)  NOT NULL,
    actor            VARCHAR(100) NOT NULL,
    INDEX reservation_cab (cab, reserved)
);

--changeset exchange:001-documents
--comment: A registered document's facts of issuance. One number of a CAB and type, one file, one signature: one document.
CREATE TABLE document (
    id                     CHAR(20)     CHARACTER SET ascii NOT NULL PRIMARY KEY,
    cab                    CHAR(6)      CHARACTER SET ascii NOT NULL,
    type                   VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    number                 VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    issued_on              DATE         NOT NULL,
    valid_from             DATE         NOT NULL,
    valid_until            DATE         NULL,
    registered             DATETIME(6)  NOT NULL,
    proved_time            DATETIME(6)  NOT NULL,
    pdf_sha256             CHAR(64)     CHARACTER SET ascii NOT NULL,
    pdf_size               INT          NOT NULL,
    signature_value_sha256 CHAR(64)     CHARACTER SET ascii NOT NULL,
    metadata_sha256        CHAR(64)     CHARACTER SET ascii NOT NULL,
    key_id                 VARCHAR(64)  CHARACTER SET ascii NOT NULL,
    metadata               MEDIUMTEXT   NOT NULL,
    issuance               MEDIUMTEXT   NOT NULL,
    reserved               BOOLEAN      NOT NULL,
    actor                  VARCHAR(100) NOT NULL,
    CONSTRAINT document_number UNIQUE (cab, type, number),
    CONSTRAINT document_pdf UNIQUE (pdf_sha256),
    CONSTRAINT document_signature UNIQUE (signature_value_sha256),
    CONSTRAINT document_period CHECK (valid_until IS NULL OR valid_until >= valid_from),
    INDEX document_of_cab (cab, id)
);

--changeset exchange:001-document-parts
--comment: The file in parts of four megabytes: any server takes them with its default packet size.
CREATE TABLE document_file (
    document CHAR(20)   CHARACTER SET ascii NOT NULL,
    part     INT        NOT NULL,
    bytes    MEDIUMBLOB NOT NULL,
    PRIMARY KEY (document, part),
    CONSTRAINT document_file_document FOREIGN KEY (document) REFERENCES document (id)
);

CREATE TABLE document_product (
    document CHAR(20)    CHARACTER SET ascii NOT NULL,
    position INT         NOT NULL,
    hs_code  VARCHAR(10) CHARACTER SET ascii NOT NULL,
    PRIMARY KEY (document, position),
    INDEX document_product_hs (hs_code),
    CONSTRAINT document_product_document FOREIGN KEY (document) REFERENCES document (id)
);

CREATE TABLE document_standard (
    document CHAR(20)     CHARACTER SET ascii NOT NULL,
    position INT          NOT NULL,
    standard VARCHAR(100) NOT NULL,
    PRIMARY KEY (document, position),
    CONSTRAINT document_standard_document FOREIGN KEY (document) REFERENCES document (id)
);

CREATE TABLE document_destination (
    document CHAR(20) CHARACTER SET ascii NOT NULL,
    position INT      NOT NULL,
    country  CHAR(2)  CHARACTER SET ascii NOT NULL,
    PRIMARY KEY (document, position),
    INDEX document_destination_country (country),
    CONSTRAINT document_destination_document FOREIGN KEY (document) REFERENCES document (id)
);

--changeset exchange:001-status
--comment: What has happened to a document since. An annulment stands here when both sides have said it; the first word stands below.
CREATE TABLE document_status_event (
    number         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    document       CHAR(20)     CHARACTER SET ascii NOT NULL,
    event          VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    party          VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    reason         VARCHAR(40)  CHARACTER SET ascii NOT NULL,
    note           VARCHAR(500) NOT NULL,
    effective_from DATETIME(6)  NOT NULL,
    recorded       DATETIME(6)  NOT NULL,
    actor          VARCHAR(210) NOT NULL,
    successor      CHAR(20)     CHARACTER SET ascii NULL,
    INDEX document_status_event_document (document, number),
    CONSTRAINT document_status_event_document FOREIGN KEY (document) REFERENCES document (id),
    CONSTRAINT document_status_event_successor FOREIGN KEY (successor) REFERENCES document (id)
);

CREATE TABLE annulment_proposal (
    document CHAR(20)     CHARACTER SET ascii NOT NULL PRIMARY KEY,
    party    VARCHAR(10)  CHARACTER SET ascii NOT NULL,
    reason   VARCHAR(40)  CHARACTER SET ascii NOT NULL,
    note     VARCHAR(500) NOT NULL,
    proposed DATETIME(6)  NOT NULL,
    actor    VARCHAR(100) NOT NULL,
    CONSTRAINT annulment_proposal_document FOREIGN KEY (document) REFERENCES document (id)
);

--changeset exchange:001-answered
--comment: Requests with an idempotency key that were answered; the answer itself follows from the row it made.
CREATE TABLE answered_request (
    client          VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    idempotency_key VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    operation       VARCHAR(20)  CHARACTER SET ascii NOT NULL,
    request_sha256  CHAR(64)     CHARACTER SET ascii NOT NULL,
    document        CHAR(20)     CHARACTER SET ascii NOT NULL,
    answered        DATETIME(6)  NOT NULL,
    PRIMARY KEY (client, idempotency_key)
);
