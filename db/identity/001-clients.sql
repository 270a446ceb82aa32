--liquibase formatted sql

--changeset identity:001-clients
--comment: Who may ask for access tokens: one CAB, one country, or the hub's own reading clients (IDE-4).
CREATE TABLE api_client (
    id            VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    cab           CHAR(6)       CHARACTER SET ascii NULL,
    country       CHAR(2)       CHARACTER SET ascii NULL,
    scopes        VARCHAR(100)  CHARACTER SET ascii NOT NULL,
    jwk           VARCHAR(2000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    status        VARCHAR(10)   CHARACTER SET ascii NOT NULL,
    registered    DATETIME(6)   NOT NULL,
    registered_by VARCHAR(100)  NOT NULL,
    CONSTRAINT api_client_status CHECK (status IN ('ACTIVE', 'SUSPENDED')),
    CONSTRAINT api_client_one_tenant CHECK (cab IS NULL OR country IS NULL),
    CONSTRAINT api_client_hub_reads CHECK (cab IS NOT NULL OR country IS NOT NULL OR scopes = 'audit')
) WITH SYSTEM VERSIONING;

--changeset identity:001-tokens
--comment: Tokens by their SHA-256 only (IDE-3); not versioned, they are gone when they have expired.
CREATE TABLE access_token (
    sha256  CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    client  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scopes  VARCHAR(100) CHARACTER SET ascii NOT NULL,
    expires DATETIME(6)  NOT NULL,
    INDEX access_token_expires (expires)
);

--changeset identity:001-assertions
--comment: Assertions that have been used (IDE-1), kept until they would be refused for their age anyway.
CREATE TABLE spent_assertion (
    client  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    sha256  CHAR(64)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    expires DATETIME(6) NOT NULL,
    PRIMARY KEY (client, sha256),
    INDEX spent_assertion_expires (expires)
);
