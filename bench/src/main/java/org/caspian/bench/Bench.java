package org.caspian.bench;

import org.caspian.bench.faults.FaultBench;
import org.caspian.bench.input.InputBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code ./caspian bench}. */
@Command(
    name = "caspian bench",
    description = "Runs of the whole platform that prove something.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {FaultBench.class, InputBench.class})
public final class Bench {

  private Bench() {}

  /**
   * Runs one.
   *
   * @param arguments its name and options
   */
  public static void main(String[] arguments) {
    CommandLine commands = new CommandLine(new Bench());
    System.exit(arguments.length == 0 ? commands.execute("--help") : commands.execute(arguments));
  }
}
