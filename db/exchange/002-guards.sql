--liquibase formatted sql

--changeset exchange:002-reservation-no-update splitStatements:false
CREATE TRIGGER reservation_no_update BEFORE UPDATE ON reservation FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'reservations are never changed';

--changeset exchange:002-reservation-no-delete splitStatements:false
CREATE TRIGGER reservation_no_delete BEFORE DELETE ON reservation FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'reservations are never deleted';

--changeset exchange:002-document-no-update splitStatements:false
CREATE TRIGGER document_no_update BEFORE UPDATE ON document FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'facts of issuance are never changed';

--changeset exchange:002-document-no-delete splitStatements:false
CREATE TRIGGER document_no_delete BEFORE DELETE ON document FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'facts of issuance are never deleted';

--changeset exchange:002-document-file-no-update splitStatements:false
CREATE TRIGGER document_file_no_update BEFORE UPDATE ON document_file FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'facts of issuance are never changed';

--changeset exchange:002-document-file-no-delete splitStatements:false
CREATE TRIGGER document_file_no_delete BEFORE DELETE ON document_file FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'facts of issuance are never deleted';

--changeset exchange:002-document-product-no-update splitStatements:false
CREATE TRIGGER document_product_no_update BEFORE UPDATE ON document_product FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'facts of issuance are never changed';

--changeset exchange:002-document-product-no-delete splitStatements:false
CREATE TRIGGER document_product_no_delete BEFORE DELETE ON document_product FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'facts of issuance are never deleted';

--changeset exchange:002-document-standard-no-update splitStatements:false
CREATE TRIGGER document_standard_no_update BEFORE UPDATE ON document_standard FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'facts of issuance are never changed';

--changeset exchange:002-document-standard-no-delete splitStatements:false
CREATE TRIGGER document_standard_no_delete BEFORE DELETE ON document_standard FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'facts of issuance are never deleted';

--changeset exchange:002-document-destination-no-update splitStatements:false
CREATE TRIGGER document_destination_no_update BEFORE UPDATE ON document_destination FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'facts of issuance are never changed';

--changeset exchange:002-document-destination-no-delete splitStatements:false
CREATE TRIGGER document_destination_no_delete BEFORE DELETE ON document_destination FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'facts of issuance are never deleted';

--changeset exchange:002-document-status-event-no-update splitStatements:false
CREATE TRIGGER document_status_event_no_update BEFORE UPDATE ON document_status_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'status events are never changed';

--changeset exchange:002-document-status-event-no-delete splitStatements:false
CREATE TRIGGER document_status_event_no_delete BEFORE DELETE ON document_status_event FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'status events are never deleted';

--changeset exchange:002-annulment-proposal-no-update splitStatements:false
CREATE TRIGGER annulment_proposal_no_update BEFORE UPDATE ON annulment_proposal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'status events are never changed';

--changeset exchange:002-annulment-proposal-no-delete splitStatements:false
CREATE TRIGGER annulment_proposal_no_delete BEFORE DELETE ON annulment_proposal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'status events are never deleted';

--changeset exchange:002-answered-request-no-update splitStatements:false
CREATE TRIGGER answered_request_no_update BEFORE UPDATE ON answered_request FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'answers are never changed';

--changeset exchange:002-answered-request-no-delete splitStatements:false
CREATE TRIGGER answered_request_no_delete BEFORE DELETE ON answered_request FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'answers are never deleted';
