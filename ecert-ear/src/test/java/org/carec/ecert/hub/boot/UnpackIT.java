package org.carec.ecert.hub.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.carec.ecert.hub.run.HubProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The shipped jar on a machine on which it has never run. */
class UnpackIT {

    private Path home;

    @BeforeEach
    void empty_home() throws Exception {
        var data = HubProcess.freshData();
        home = Files.createDirectory(data.resolveSibling(data.getFileName() + "-runtime"));
    }

    @AfterEach
    void remove_home() throws Exception {
        try (var files = Files.walk(home)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }

    @Test
    @DisplayName("BOOT-3 two hubs that unpack at once into an empty place both become ready, on one copy of each part")
    void two_at_once() throws Exception {
        var setting = Map.of("ECERT_RUNTIME_DIR", home.toString());
        try (var one = HubProcess.start(HubProcess.freshData(), setting);
                var other = HubProcess.start(HubProcess.freshData(), setting)) {
            one.awaitReady();
            other.awaitReady();
            assertThat(parts()).containsExactlyInAnyOrder("app", "database", "lib", "server");
        }
    }

    /** Names of the parts that lie there, without their hashes; what was left half unpacked would be one more. */
    private List<String> parts() throws Exception {
        var parts = new ArrayList<String>();
        try (var folders = Files.newDirectoryStream(home, Files::isDirectory)) {
            folders.forEach(folder -> parts.add(folder.getFileName().toString().replaceFirst("-[0-9a-f]{16}$", "")));
        }
        return parts;
    }
}
