package org.carec.ecert.container;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mariadb.jdbc.MariaDbDataSource;

/** The database below all doors: what stands in it, and what each of its two users may do. */
@Stateless
public class TablesInContainer {

    @PersistenceContext
    EntityManager entities;

    @Inject
    @ConfigProperty(name = "ecert.db.url")
    String url;

    @Inject
    @ConfigProperty(name = "ecert.db.owner.user")
    String owner;

    @Inject
    @ConfigProperty(name = "ecert.db.owner.password")
    String password;

    /** Rows of every table there is. */
    public SortedMap<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        strings("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")
                .forEach(table -> counts.put(table, count("SELECT COUNT(*) FROM " + table)));
        return counts;
    }

    /** Rows added to each table since these were its counts; tables without any are left out. */
    public SortedMap<String, Long> addedSince(SortedMap<String, Long> before) {
        var added = counts();
        before.forEach((table, count) -> added.merge(table, -count, Long::sum));
        added.values().removeIf(difference -> difference == 0);
        return added;
    }

    /** A number, as the application's own user reads it. */
    public long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }

    /** One column, as the application's own user reads it. */
    public List<String> strings(String sql) {
        List<?> rows = entities.createNativeQuery(sql).getResultList();
        return rows.stream().map(String::valueOf).toList();
    }

    /** A statement of the application's own user. */
    public int execute(String sql) {
        return entities.createNativeQuery(sql).executeUpdate();
    }

    /** Does something while the table takes no rows. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void refusing(String table, Runnable then) {
        executeAsOwner("CREATE TRIGGER test_refuses BEFORE INSERT ON " + table
                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'refused by the test'");
        try {
            then.run();
        } finally {
            executeAsOwner("DROP TRIGGER test_refuses");
        }
    }

    private void executeAsOwner(String sql) {
        try (var connection = new MariaDbDataSource(url).getConnection(owner, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
