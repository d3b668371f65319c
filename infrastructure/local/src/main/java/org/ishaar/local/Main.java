package org.ishaar.local;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.ishaar.local.costs.CostsCommand;
import org.ishaar.local.replay.ReplayCommand;
import org.ishaar.local.smoke.SmokeCommand;
import org.ishaar.local.tool.PhoneCommand;
import org.ishaar.local.tool.PreviewCommand;
import org.ishaar.local.tool.TextCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The whole system on one laptop, and small tools for texts and numbers. */
@Command(
        name = "ishaar-local",
        mixinStandardHelpOptions = true,
        description = "Ishaar on one machine, without AWS and without Docker; and small tools.")
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with its status: 0 done, 1 could not be done, 2 wrong use. */
    public static void main(String[] arguments) {
        // Whatever the machine's locale: Arabic is UTF-8.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, new FileInputStream(FileDescriptor.in), arguments));
    }

    static int run(PrintStream out, InputStream in, String... arguments) {
        // A text may begin with an @: it is no file of arguments.
        CommandLine line = new CommandLine(new Main()).setExpandAtFiles(false);
        line.addSubcommand(new RunCommand(out));
        line.addSubcommand(new PreviewCommand(out, in));
        line.addSubcommand(new TextCommand(out, in));
        line.addSubcommand(new PhoneCommand(out, in));
        line.addSubcommand(new StatesCommand(out));
        line.addSubcommand(new TokenCommand(out));
        line.addSubcommand(new ReplayCommand(out));
        line.addSubcommand(new DrillCommand(out));
        line.addSubcommand(new SmokeCommand(out));
        line.addSubcommand(new CostsCommand(out));
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            out.println(command.getCommandName() + ": " + e.getMessage());
            return 1;
        });
        return line.execute(arguments);
    }
}
