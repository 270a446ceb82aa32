--liquibase formatted sql

--changeset revocation:001-lists
--comment: The newest certificate revocation list of each national CA (RVL-2), and from where new ones are fetched (RVL-4).
CREATE TABLE revocation_list (
    ca          CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    sha256      CHAR(64) CHARACTER SET ascii NOT NULL,
    number      VARCHAR(50) CHARACTER SET ascii NOT NULL,
    this_update DATETIME(6) NOT NULL,
    next_update DATETIME(6) NOT NULL,
    received    DATETIME(6) NOT NULL,
    octets      LONGBLOB NOT NULL,
    CONSTRAINT revocation_list_ca FOREIGN KEY (ca) REFERENCES trusted_certificate (sha256)
);

CREATE TABLE revocation_source (
    ca       CHAR(64) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    address  VARCHAR(500) CHARACTER SET ascii NOT NULL,
    due      DATETIME(6) NOT NULL,
    failures INT NOT NULL,
    CONSTRAINT revocation_source_ca FOREIGN KEY (ca) REFERENCES trusted_certificate (sha256)
);
