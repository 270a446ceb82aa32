--liquibase formatted sql

--changeset registry:003-nomenclature
--comment: The Harmonized System (WCO) as a code list: chapters, headings, subheadings of an edition (REG-6).
CREATE TABLE hs_code (
    edition VARCHAR(10) CHARACTER SET ascii NOT NULL,
    code    VARCHAR(6) CHARACTER SET ascii NOT NULL,
    title   VARCHAR(1000) NOT NULL,
    PRIMARY KEY (edition, code),
    CONSTRAINT hs_code_form CHECK (code REGEXP '^([0-9]{2}){1,3}$')
) WITH SYSTEM VERSIONING;
