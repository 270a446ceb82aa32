package org.carec.ecert.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.Optional;
import org.carec.ecert.container.TablesInContainer;
import org.carec.ecert.container.WorldInContainer;
import org.carec.ecert.platform.DocumentId;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class KnownDocumentsContainerIT {

    /** Well-formed, and nobody's. */
    private static final DocumentId NEVER = new DocumentId("UZ0007-C26-0000000-L");

    @Inject
    WorldInContainer world;

    @Inject
    PushesInContainer pushes;

    @Inject
    TablesInContainer tables;

    @Inject
    KnownDocuments known;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    @Test
    @DisplayName("EXC-15 what is not committed is neither told nor remembered, whoever asks")
    void not_committed() throws Exception {
        world.stand();
        var other = pushes.registered("UZ0007").id();
        transaction.begin();
        try {
            tables.execute("INSERT INTO document SELECT '" + NEVER + "', cab, type, CONCAT(number, '-2'), issued_on,"
                    + " valid_from, valid_until, registered, proved_time, REVERSE(pdf_sha256), pdf_size,"
                    + " REVERSE(signature_value_sha256), metadata_sha256, key_id, metadata, issuance, reserved, actor"
                    + " FROM document WHERE id = '" + other + "'");
            assertEquals(1, tables.count("SELECT COUNT(*) FROM document WHERE id = '" + NEVER + "'"));
            assertEquals(Optional.empty(), known.find(NEVER));
        } finally {
            transaction.rollback();
        }
        assertEquals(Optional.empty(), known.find(NEVER));
        assertTrue(known.find(other).isPresent());
    }
}
