package org.carec.ecert.platform;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mariadb.jdbc.MariaDbDataSource;

/** Runs the changelogs of db/ as the schema's owner, a user the application itself never uses. */
class Migration {

    private static final String CHANGELOG = "db/changelog.xml";

    @Inject
    @ConfigProperty(name = "ecert.db.url")
    String url;

    @Inject
    @ConfigProperty(name = "ecert.db.owner.user")
    String owner;

    @Inject
    @ConfigProperty(name = "ecert.db.owner.password")
    String password;

    /** Runs what has not run yet, under Liquibase's lock; gives the id of the last change. */
    String run() throws SQLException, LiquibaseException {
        try (var connection = new MariaDbDataSource(url).getConnection(owner, password)) {
            try {
                Scope.child(Scope.Attr.ui, new LoggerUIService(), () -> update(connection));
            } catch (SQLException | LiquibaseException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new LiquibaseException(e);
            }
            return last(connection);
        }
    }

    private static void update(Connection connection) throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        var resources = new ClassLoaderResourceAccessor(Migration.class.getClassLoader());
        var liquibase = new Liquibase(CHANGELOG, resources, database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        liquibase.update("");
    }

    private static String last(Connection connection) throws SQLException {
        var sql = "SELECT id FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED DESC LIMIT 1";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
