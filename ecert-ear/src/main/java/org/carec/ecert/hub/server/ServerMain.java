package org.carec.ecert.hub.server;

import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The server process: Payara Micro from its unpacked jars with the EAR deployed after boot.
 *
 * <p>Arguments: the unpacked server, the instance's directory, the EAR, then Payara Micro's own. Standard input is the
 * launcher's life line: its end means that the launcher is gone, and the server goes too.
 */
public final class ServerMain {

    /** Exit code of a server whose application did not deploy. */
    public static final int NOT_DEPLOYED = 3;

    private static final Logger LOG = Logger.getLogger(ServerMain.class.getName());
    private static final String BOOT_CLASS = "fish.payara.micro.impl.PayaraMicroImpl";

    private ServerMain() {}

    /** Boots, deploys, and returns; the server's own threads keep the process. */
    public static void main(String[] args) throws Exception {
        Path server = Path.of(args[0]);
        Path instance = Path.of(args[1]);
        endWithLauncher();
        holdInstance(instance);
        try {
            PayaraMicroRuntime runtime = boot(server, Arrays.copyOfRange(args, 3, args.length));
            if (!deployed(runtime, new File(args[2]))) {
                LOG.severe("the application could not be deployed, the hub ends; the reason stands above");
                System.exit(NOT_DEPLOYED);
            }
        } catch (InvocationTargetException | RuntimeException e) {
            LOG.log(Level.SEVERE, "the server could not start, the hub ends", e);
            System.exit(NOT_DEPLOYED);
        }
    }

    /** Payara Micro finds its jars by two system properties; its class is not on the compile-time class path. */
    private static PayaraMicroRuntime boot(Path server, String... arguments) throws ReflectiveOperationException {
        System.setProperty(
                "fish.payara.micro.BootJar",
                server.resolve("launch-micro.jar").toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", server.toString());
        Object micro =
                Class.forName(BOOT_CLASS).getMethod("create", String[].class).invoke(null, (Object) arguments);
        return ((PayaraMicroBoot) micro).getRuntime();
    }

    /** What deploy() returns says nothing: it is true for a failed deployment too. The list of applications is right. */
    private static boolean deployed(PayaraMicroRuntime runtime, File ear) {
        String name = ear.getName().replaceFirst("\\.ear$", "");
        runtime.deploy(ear);
        return runtime.getDeployedApplicationNames().contains(name);
    }

    private static void endWithLauncher() {
        Thread lifeLine = new Thread(ServerMain::waitForLauncher, "launcher-life-line");
        lifeLine.setDaemon(true);
        lifeLine.start();
    }

    private static void waitForLauncher() {
        try {
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.log(Level.FINE, "the launcher's life line broke", e);
        }
        LOG.warning("the launcher is gone; the server ends");
        Orphans.stopDatabaseAtExit(System.getenv("ECERT_DB_EMBEDDED_PIDFILE"));
        System.exit(1);
    }

    /** Held until this process ends, so that no second server starts on the same directory. */
    @SuppressWarnings("resource")
    private static void holdInstance(Path instance) throws IOException {
        FileChannel lock = FileChannel.open(
                instance.resolveSibling("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock.lock();
    }
}
