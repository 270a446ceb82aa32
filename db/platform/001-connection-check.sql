--liquibase formatted sql

--changeset platform:001-connection-check
--comment: The one-row table a pooled connection is tried with before it is handed out.
CREATE TABLE connection_check (one TINYINT NOT NULL PRIMARY KEY);
INSERT INTO connection_check VALUES (1);
