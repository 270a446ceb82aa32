package org.carec.ecert.platform;

import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ExternalConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Lets the hub be deployed while the database is away. EclipseLink tries a connection of each pool when the session logs in, and Payara
 * logs in during deployment: a refusal there would leave a server that answers 404 for ever (PLA-4). Later, while the database is away, it
 * lets the hub say so at once.
 */
public class PatientSession implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        var server = (ServerSession) session;
        server.getConnectionPools().replaceAll((name, pool) -> patient(pool, server));
        server.setReadConnectionPool(patient(server.getReadConnectionPool(), server));
        answerSoon((DatabaseLogin) server.getDatasourceLogin());
    }

    /** By itself it asks a database that is away three times, five seconds apart. The pool gives no connection that has been dead for a second. */
    private static void answerSoon(DatabaseLogin login) {
        login.setQueryRetryAttemptCount(1);
        login.setDelayBetweenConnectionAttempts(100);
    }

    private static ConnectionPool patient(ConnectionPool pool, ServerSession server) {
        return new PatientPool(pool.getName(), pool.getLogin(), server);
    }

    /** Connects when a connection is first asked for, if it could not at log-in. */
    private static final class PatientPool extends ExternalConnectionPool {

        PatientPool(String name, Login login, ServerSession owner) {
            super(name, login, owner);
        }

        @Override
        public synchronized void startUp() {
            setIsConnected(true);
            connect();
        }

        @Override
        public Accessor acquireConnection() {
            return getCachedConnection() == null && !connect() ? getLogin().buildAccessor() : super.acquireConnection();
        }

        /** Whether there is a connection to clone; while the session logs in, its absence is no error. */
        private synchronized boolean connect() {
            try {
                if (getCachedConnection() == null) {
                    setCachedConnection(buildConnection());
                }
                return true;
            } catch (DatabaseException away) {
                if (getOwner().isLoggedIn()) {
                    throw away;
                }
                return false;
            }
        }
    }
}
