package org.caspian.bench;

import org.caspian.bench.faults.FaultBench;
import org.caspian.bench.input.InputBench;
import org.caspian.bench.load.LoadBench;
import org.caspian.bench.scale.ScaleBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code ./caspian bench}. */
@Command(
    name = "caspian bench",
    description = "Runs of the whole platform that prove something.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {FaultBench.class, InputBench.class, LoadBench.class, ScaleBench.class})
public final class Bench {

  private Bench() {}

  /**
   * Runs one.
   *
   * @param arguments its name and options
   */
  public static void main(String[] arguments) {
    CommandLine commands = new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(arguments.length == 0 ? commands.execute("--help") : commands.execute(arguments));
  }
}
