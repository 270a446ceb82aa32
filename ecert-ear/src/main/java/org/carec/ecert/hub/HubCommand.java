package org.carec.ecert.hub;

import org.carec.ecert.hub.demo.DemoCommand;
import org.carec.ecert.hub.run.RunCommand;
import org.carec.ecert.hub.toolkit.InspectCommand;
import org.carec.ecert.hub.toolkit.KeyCommand;
import org.carec.ecert.hub.toolkit.PushCommand;
import org.carec.ecert.hub.toolkit.SignCommand;
import org.carec.ecert.hub.toolkit.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's root. Without a command it runs the hub. A further command is one more class in this list. */
@Command(
        name = "ecert-hub",
        description = "CAREC e-CERT Hub: runs the hub, and talks to one as a conformity assessment body does.",
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            KeyCommand.class,
            SignCommand.class,
            InspectCommand.class,
            PushCommand.class,
            VerifyCommand.class
        })
public final class HubCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Called by the start-up class; ends the process with the command's exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(withDefault(args)));
    }

    static CommandLine commandLine() {
        return new CommandLine(new HubCommand())
                .setExecutionExceptionHandler(new PlainMessages())
                .setUsageHelpAutoWidth(true);
    }

    /** {@code ecert-hub --port 80} means {@code ecert-hub run --port 80}; the options of the root itself stay with it. */
    static String[] withDefault(String... args) {
        boolean options = args.length == 0 || args[0].startsWith("-");
        boolean ofTheRoot = args.length > 0 && args[0].matches("-h|--help|-V|--version");
        if (!options || ofTheRoot) {
            return args;
        }
        String[] all = new String[args.length + 1];
        all[0] = "run";
        System.arraycopy(args, 0, all, 1, args.length);
        return all;
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
