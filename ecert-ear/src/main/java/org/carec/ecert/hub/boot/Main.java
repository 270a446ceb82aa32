package org.carec.ecert.hub.boot;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The one way in: {@code java -jar ecert-hub.jar [run | demo | sign | push | verify] …}. */
public final class Main {

    private static final String COMMAND_LINE = "org.carec.ecert.hub.HubCommand";

    private Main() {}

    /** Runs the command line on the libraries of part {@code lib}; no server is booted for that. */
    public static void main(String[] args) throws Exception {
        ClassLoader tools = tools();
        Thread.currentThread().setContextClassLoader(tools);
        Class.forName(COMMAND_LINE, true, tools)
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }

    /** Never closed: classes are read from it until the process ends. */
    private static ClassLoader tools() throws IOException {
        return new URLClassLoader(jars(Parts.ofThisJar().path("lib")), Main.class.getClassLoader());
    }

    private static URL[] jars(Path directory) throws IOException {
        List<URL> urls = new ArrayList<>();
        try (var files = Files.newDirectoryStream(directory, "*.jar")) {
            for (Path file : files) {
                urls.add(url(file));
            }
        }
        return urls.toArray(URL[]::new);
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }
}
