package org.carec.ecert.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PromisesTest {

    private static final Pattern PROMISE = Pattern.compile("<li>([A-Z]+-[0-9]+) ");
    private static final Pattern KEPT = Pattern.compile("\\b[A-Z]+-[0-9]+\\b");
    private static final Pattern NAME =
            Pattern.compile("@(?:DisplayName\\(|ParameterizedTest\\(name =)\\s*\"([^\"]*)\"");

    @Test
    @DisplayName("each promise of a package page is named by a test")
    void are_kept_by_tests() throws IOException {
        var promised = new TreeSet<String>();
        for (var page : sources("main", "package-info.java")) {
            PROMISE.matcher(Files.readString(page)).results().forEach(p -> promised.add(p.group(1)));
        }
        var kept = new TreeSet<String>();
        for (var test : sources("test", ".java")) {
            NAME.matcher(Files.readString(test))
                    .results()
                    .forEach(name -> KEPT.matcher(name.group(1)).results().forEach(id -> kept.add(id.group())));
        }
        assertThat(promised).hasSizeGreaterThan(80);
        promised.removeAll(kept);
        assertThat(promised).as("promises that no test names").isEmpty();
    }

    private static List<Path> sources(String kind, String ending) throws IOException {
        try (var files = Files.walk(Path.of(".."))) {
            return files.filter(p -> p.toString().contains("/src/" + kind + "/java/")
                            && p.toString().endsWith(ending))
                    .collect(Collectors.toList());
        }
    }
}
