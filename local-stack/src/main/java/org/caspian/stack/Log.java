package org.caspian.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log file of a part. The one of the run before is kept beside it. */
final class Log {

  private static final int LAST_LINES = 20;

  private Log() {}

  static Path fresh(Home home, String part) {
    Path log = home.log(part);
    try {
      Files.createDirectories(log.getParent());
      if (Files.exists(log)) {
        Files.move(log, log.resolveSibling(part + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
      }
      return log;
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not begin the log " + log, failure);
    }
  }

  /** The last lines, indented, for an error message. */
  static String tail(Path log) {
    if (!Files.exists(log)) {
      return "  (no log)";
    }
    try {
      List<String> lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return String.join(
          "\n",
          lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
              .map(line -> "  | " + line)
              .toList());
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not read " + log, failure);
    }
  }
}
