--liquibase formatted sql

--changeset dispute:002-contested
--comment: Which documents were ever contested is asked for all of them at once, every two seconds; most cases never were.
CREATE INDEX dispute_case_contested ON dispute_case (contested, document);
