package org.carec.ecert.hub.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two hubs of the shipped jar on a machine on which it has never run, from their start at once to the end of each. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartIT {

    private static Path home;
    private static HubProcess one;
    private static HubProcess other;

    @BeforeAll
    static void start_two_at_once() throws Exception {
        var data = HubProcess.freshData();
        home = Files.createDirectory(data.resolveSibling(data.getFileName() + "-runtime"));
        var nomenclature = Files.writeString(data.resolve("hs.csv"), "code,title\n01,Live animals\n0101,Horses\n");
        one = HubProcess.start(
                data, Map.of("ECERT_RUNTIME_DIR", home.toString(), "ECERT_NOMENCLATURE_FILE", nomenclature.toString()));
        other = HubProcess.start(HubProcess.freshData(), Map.of("ECERT_RUNTIME_DIR", home.toString()));
    }

    @AfterAll
    static void stop() throws Exception {
        one.close();
        other.close();
        try (var files = Files.walk(home)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }

    @Test
    @Order(1)
    @DisplayName("BOOT-3 two hubs that unpack at once into an empty place both become ready, on one copy of each part")
    void unpack_once() throws Exception {
        one.awaitReady();
        other.awaitReady();
        assertThat(parts()).containsExactlyInAnyOrder("app", "database", "lib", "server");
    }

    @Test
    @Order(2)
    @DisplayName("OPE-4 a nomenclature file takes the place of the hub's own part")
    void knows_the_nomenclature_given() throws Exception {
        assertThat(one.get("/api/v1/code-lists/hs2022/0101").body()).contains("Horses");
        assertThat(one.statusOf("/api/v1/code-lists/hs2022/0813")).isEqualTo(404);
        assertThat(other.statusOf("/api/v1/code-lists/hs2022/0813")).isEqualTo(200);
    }

    @Test
    @Order(3)
    @DisplayName("RUN-5 after kill -9 of the hub nothing stays running")
    void leaves_nothing_when_killed() throws Exception {
        var children = one.handle().descendants().toList();
        assertThat(children).hasSize(2);
        one.handle().destroyForcibly();
        for (ProcessHandle child : children) {
            child.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    @Order(4)
    @DisplayName("RUN-14 SIGTERM stops server and database in order and ends with the signal's exit code")
    void ends_in_order() throws Exception {
        var children = other.handle().descendants().toList();
        other.handle().destroy();
        assertThat(other.waitFor()).isEqualTo(143);
        assertThat(children).hasSize(2).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.readString(other.data().resolve("database/mariadbd.log")))
                .contains("Shutdown complete");
    }

    /** Names of the parts that lie there, without their hashes; what was left half unpacked would be one more. */
    private static List<String> parts() throws Exception {
        var parts = new ArrayList<String>();
        try (var folders = Files.newDirectoryStream(home, Files::isDirectory)) {
            folders.forEach(folder -> parts.add(folder.getFileName().toString().replaceFirst("-[0-9a-f]{16}$", "")));
        }
        return parts;
    }
}
