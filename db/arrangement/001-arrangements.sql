--liquibase formatted sql

--changeset arrangement:001-arrangements
--comment: Who recognises whose documents. A lane is one direction (ARR-2).
CREATE TABLE arrangement (
    code        VARCHAR(40) CHARACTER SET ascii NOT NULL PRIMARY KEY,
    title       VARCHAR(200) NOT NULL,
    kind        VARCHAR(12) CHARACTER SET ascii NOT NULL,
    legal_basis VARCHAR(500) NOT NULL,
    CONSTRAINT arrangement_kind CHECK (kind IN ('MULTILATERAL', 'BILATERAL'))
) WITH SYSTEM VERSIONING;

CREATE TABLE arrangement_member (
    arrangement VARCHAR(40) CHARACTER SET ascii NOT NULL,
    country     CHAR(2) CHARACTER SET ascii NOT NULL,
    PRIMARY KEY (arrangement, country),
    CONSTRAINT arrangement_member_of FOREIGN KEY (arrangement) REFERENCES arrangement (code),
    CONSTRAINT arrangement_member_country FOREIGN KEY (country) REFERENCES country (code)
) WITH SYSTEM VERSIONING;

CREATE TABLE lane (
    id                    BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    arrangement           VARCHAR(40) CHARACTER SET ascii NOT NULL,
    exporter              CHAR(2) CHARACTER SET ascii NOT NULL,
    destination           CHAR(2) CHARACTER SET ascii NOT NULL,
    hs                    VARCHAR(10) CHARACTER SET ascii NOT NULL,
    type                  VARCHAR(5) CHARACTER SET ascii NOT NULL,
    valid_from            DATE NOT NULL,
    valid_to              DATE NULL,
    coverage              VARCHAR(10) CHARACTER SET ascii NOT NULL,
    max_report_age_months INT NULL,
    CONSTRAINT lane_once UNIQUE (arrangement, exporter, destination, hs, type, valid_from),
    CONSTRAINT lane_abroad CHECK (exporter <> destination),
    CONSTRAINT lane_hs CHECK (hs REGEXP '^([0-9]{2}){1,5}$'),
    CONSTRAINT lane_type CHECK (type IN ('E_COC', 'E_TR')),
    CONSTRAINT lane_coverage CHECK (coverage IN ('MANDATORY', 'VOLUNTARY')),
    CONSTRAINT lane_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT lane_age CHECK (max_report_age_months IS NULL OR (max_report_age_months > 0 AND type = 'E_TR')),
    CONSTRAINT lane_exporter FOREIGN KEY (arrangement, exporter) REFERENCES arrangement_member (arrangement, country),
    CONSTRAINT lane_destination FOREIGN KEY (arrangement, destination) REFERENCES arrangement_member (arrangement, country),
    INDEX lane_direction (exporter, destination)
) WITH SYSTEM VERSIONING;

CREATE TABLE arrangement_event (
    id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    arrangement    VARCHAR(40) CHARACTER SET ascii NOT NULL,
    number         INT NOT NULL,
    stage          VARCHAR(10) CHARACTER SET ascii NOT NULL,
    effective_from DATE NOT NULL,
    recorded_at    DATETIME(6) NOT NULL,
    actor          VARCHAR(100) NOT NULL,
    reason         VARCHAR(500) NOT NULL,
    CONSTRAINT arrangement_event_next UNIQUE (arrangement, number),
    CONSTRAINT arrangement_event_stage CHECK (stage IN ('DRAFT', 'AGREED', 'ENACTED', 'SUSPENDED', 'REPEALED')),
    CONSTRAINT arrangement_event_of FOREIGN KEY (arrangement) REFERENCES arrangement (code)
);

--changeset arrangement:001-arrangements-guard splitStatements:true endDelimiter:;
CREATE TRIGGER arrangement_event_no_update BEFORE UPDATE ON arrangement_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'stage events are never changed';
CREATE TRIGGER arrangement_event_no_delete BEFORE DELETE ON arrangement_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'stage events are never deleted';
