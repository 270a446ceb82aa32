package org.carec.ecert.hub.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String HASH = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path directory;

    @Test
    @DisplayName("BOOT-1 a part is unpacked once and used as it lies afterwards")
    void unpacks_once() throws Exception {
        Path jar = jar(Map.of("HUB-INF/lib/a/b.txt", bytes("one")));
        Path part = parts(jar).path("lib");
        assertThat(part.resolve("a/b.txt")).hasContent("one");
        Files.writeString(part.resolve("a/b.txt"), "left as it lies");
        assertThat(parts(jar).path("lib").resolve("a/b.txt")).hasContent("left as it lies");
    }

    @Test
    @DisplayName("BOOT-1 a part that is an archive of its own is unpacked whole")
    void unpacks_archive() throws Exception {
        Path jar = jar(Map.of("HUB-INF/lib.jar", zip(Map.of("x/y.txt", bytes("two")))));
        assertThat(parts(jar).path("lib").resolve("x/y.txt")).hasContent("two");
    }

    @Test
    @DisplayName("BOOT-2 what a killed unpacking left is removed, never used")
    void removes_half() throws Exception {
        Path half = Files.createDirectories(directory.resolve("home/lib-0123456789abcdef.half/a"));
        Files.writeString(half.resolve("stale.txt"), "half");
        Path part = parts(jar(Map.of("HUB-INF/lib/a/b.txt", bytes("one")))).path("lib");
        assertThat(part.resolve("a/b.txt")).hasContent("one");
        assertThat(part.resolve("a/stale.txt")).doesNotExist();
        assertThat(half).doesNotExist();
    }

    @Test
    @DisplayName("BOOT-4 an old part that nobody uses is removed when another version arrives; a young one stays")
    void removes_unused() throws Exception {
        Path old = part("lib-aaaaaaaaaaaaaaaa", NOW.minus(Parts.KEPT).minusSeconds(1));
        Path young = part("lib-bbbbbbbbbbbbbbbb", NOW.minusSeconds(60));
        parts(jar(Map.of("HUB-INF/lib/a.txt", bytes("new")))).path("lib");
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    @DisplayName("BOOT-5 an entry that would be written outside its part is refused")
    void refuses_escape() throws Exception {
        Path jar = jar(Map.of("HUB-INF/lib/../../../escaped.txt", bytes("out")));
        assertThatThrownBy(() -> parts(jar).path("lib"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("ECERT_RUNTIME_DIR");
        assertThat(directory.resolve("escaped.txt")).doesNotExist();
    }

    private Path part(String name, Instant used) throws IOException {
        Path part = Files.createDirectories(directory.resolve("home").resolve(name));
        Path lock = Files.createFile(part.resolveSibling(name + ".lock"));
        Files.setLastModifiedTime(lock, FileTime.from(used));
        return part;
    }

    private Parts parts(Path jar) {
        return new Parts(jar, directory.resolve("home"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Path jar(Map<String, byte[]> entries) throws IOException {
        var all = new java.util.TreeMap<>(entries);
        all.put("HUB-INF/parts.properties", bytes("lib=" + HASH + "\n"));
        return Files.write(directory.resolve("hub.jar"), zip(all));
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
