package org.carec.ecert.hub.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.carec.ecert.hub.server.ServerMain;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The launcher's promises, kept by the shipped jar. */
class RunIT {

    @Test
    @DisplayName("RUN-1 RUN-2 PLA-3 starts with no setting at all and becomes ready")
    void starts_without_settings() throws Exception {
        HttpResponse<String> ready = HubProcess.shared().get("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"UP\"");
    }

    @Test
    @DisplayName("RUN-3 the embedded database killed comes back, and the pool heals")
    void heals_after_database_was_killed() throws Exception {
        HubProcess hub = HubProcess.shared();
        long killed = databaseOf(hub);
        kill(killed);
        hub.awaitReady();
        assertThat(databaseOf(hub)).isNotEqualTo(killed);
        for (int i = 0; i < 40; i++) {
            assertThat(hub.statusOf("/health/ready")).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("RUN-6 a failed deployment ends the process with exit code 3 and a message")
    void ends_when_deployment_fails() throws Exception {
        Path data = HubProcess.freshData();
        Path broken = Files.writeString(data.resolveSibling(data.getFileName() + "-broken.ear"), "no archive");
        try (HubProcess hub = HubProcess.start(data, Map.of("ECERT_EAR", broken.toString()))) {
            assertThat(hub.waitFor()).isEqualTo(ServerMain.NOT_DEPLOYED);
            assertThat(hub.log()).contains("the application could not be deployed");
        }
    }

    @Test
    @DisplayName("RUN-7 no answer names the server or its version, and there is no WADL")
    void says_nothing_about_the_server() throws Exception {
        HubProcess hub = HubProcess.shared();
        for (String path :
                List.of("/", "/nowhere", "/api/nowhere", "/health/ready", "/api/v1/documents/%00", "/%2e%2e/")) {
            HttpResponse<String> answer = hub.get(path);
            assertThat(answer.headers().map()).as(path).doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.body())
                    .as(path)
                    .doesNotContainIgnoringCase("payara")
                    .doesNotContain("\tat ");
        }
        assertThat(hub.statusOf("/api/application.wadl")).isNotEqualTo(200);
        assertThat(hub.statusOf("/api/v1/application.wadl")).isNotEqualTo(200);
        assertThat(hub.statusOf("/metrics")).isNotEqualTo(200);
    }

    @Test
    @DisplayName("RUN-8 only the HTTP port listens to the outside; the embedded database listens on loopback")
    void listens_as_documented() throws Exception {
        HubProcess hub = HubProcess.shared();
        TreeSet<String> sockets = new TreeSet<>();
        for (ProcessHandle process : hub.handle().descendants().toList()) {
            sockets.addAll(ListeningSockets.of(process.pid()));
        }
        sockets.addAll(ListeningSockets.of(hub.handle().pid()));
        Properties access = PrivateFiles.read(hub.data().resolve("database/access.properties"));
        assertThat(sockets).containsExactlyInAnyOrder("*:" + hub.port(), "127.0.0.1:" + access.getProperty("port"));
    }

    @Test
    @DisplayName("RUN-9 --help answers without booting a server")
    void helps_quickly() throws Exception {
        Process help = new ProcessBuilder(HubJar.command(List.of("--help"))).start();
        String text = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(help.waitFor()).isZero();
        assertThat(text).contains("run", "demo", "sign", "push", "verify");
    }

    @Test
    @DisplayName("RUN-11 no password stands in a command line, a log or a readable file")
    void keeps_passwords() throws Exception {
        HubProcess hub = HubProcess.shared();
        List<String> secrets = Stream.of("database/access.properties", "keys/secrets.properties")
                .flatMap(file -> secretsOf(hub.data().resolve(file)))
                .toList();
        assertThat(secrets).hasSize(4);
        StringBuilder told = new StringBuilder(hub.log());
        for (ProcessHandle process : hub.handle().descendants().toList()) {
            told.append(Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline")));
        }
        told.append(Files.readString(hub.data().resolve("database/mariadbd.log")));
        assertThat(told.toString()).doesNotContain(secrets);
        for (String file : List.of(
                "database/access.properties", "database/init.sql", "keys/secrets.properties", "keys/seal.p12")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(hub.data().resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    @DisplayName("RUN-13 the application's database user can neither change the schema nor read another one")
    void application_user_is_bounded() throws Exception {
        Properties access = PrivateFiles.read(HubProcess.shared().data().resolve("database/access.properties"));
        String url = "jdbc:mariadb://127.0.0.1:" + access.getProperty("port") + "/";
        String password = access.getProperty("app.password");
        try (Connection connection = DriverManager.getConnection(url + "ecert", "ecert_app", password)) {
            assertRefused(connection, "CREATE TABLE intruder (a INT)");
            assertRefused(connection, "DROP TABLE DATABASECHANGELOG");
            assertRefused(connection, "SELECT * FROM mysql.global_priv");
            assertRefused(connection, "SET GLOBAL general_log = 1");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url, "root", "").close())
                .isInstanceOf(SQLException.class);
    }

    private static void assertRefused(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).as(sql).hasMessageContaining("denied");
        }
    }

    private static Stream<String> secretsOf(Path file) {
        try {
            Properties kept = PrivateFiles.read(file);
            return kept.stringPropertyNames().stream()
                    .filter(name -> !name.equals("port"))
                    .map(kept::getProperty);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long databaseOf(HubProcess hub) throws IOException {
        return Long.parseLong(
                Files.readString(hub.data().resolve("database/mariadbd.pid")).strip());
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(30, java.util.concurrent.TimeUnit.SECONDS);
    }
}
