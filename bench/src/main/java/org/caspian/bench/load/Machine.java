package org.caspian.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What it was measured on.
 *
 * @param cores processors that this machine gives
 * @param processor its name; empty where the system does not tell
 * @param memoryMebibytes of the machine; 0 where the system does not tell
 * @param system name and release
 * @param jvm the one that runs the services and this program
 * @param load how many processes wanted a core, in the minute before; the figures of a busy machine
 *     are not its best
 * @param commit of the repository; "unknown" where git does not tell
 */
record Machine(
    int cores,
    String processor,
    long memoryMebibytes,
    String system,
    String jvm,
    String load,
    String commit) {

  static Machine here(Path repository) {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        line("/proc/cpuinfo", "model name").replaceAll("^[^:]*: *", ""),
        kibibytes(line("/proc/meminfo", "MemTotal")) / 1_024,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        line("/proc/loadavg", "").replaceAll(" .*", ""),
        commit(repository));
  }

  private static long kibibytes(String line) {
    String digits = line.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  /** The first line of a file that begins so; empty where there is none. */
  private static String line(String file, String beginning) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines.filter(line -> line.startsWith(beginning)).findFirst().orElse("");
    } catch (IOException notOfThisSystem) {
      return "";
    }
  }

  private static String commit(Path repository) {
    try {
      Process git =
          new ProcessBuilder("git", "-C", repository.toString(), "describe", "--always", "--dirty")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String told = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor() == 0 ? told : "unknown";
    } catch (IOException noGit) {
      return "unknown";
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }
}
