package org.caspian.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The log file of a part. The one of the run before is kept beside it. */
final class Log {

  private static final int LAST_LINES = 20;
  private static final long LAST_BYTES = 256 << 10;

  /** Frames of stack traces, and the banner: neither tells a reason. */
  private static final Pattern NOISE =
      Pattern.compile("\\s+at .*|\\s*\\.\\.\\. \\d+ more|[\\s_/\\\\|,<>-]*");

  private Log() {}

  static Path fresh(Home home, String part) {
    Path log = home.log(part);
    PrivateFile.makeFolder(log.getParent());
    try {
      if (Files.exists(log)) {
        Files.move(log, log.resolveSibling(part + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
      }
      return log;
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not begin the log " + log, failure);
    }
  }

  /** The logs that there are; the ones of the run before are not among them. */
  static List<Path> all(Home home) {
    if (!Files.isDirectory(home.logs())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(home.logs())) {
      return files.filter(file -> file.toString().endsWith(".log")).sorted().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not look into " + home.logs(), failure);
    }
  }

  /** The last lines that tell something, indented, for an error message. */
  static String tail(Path log) {
    if (!Files.exists(log)) {
      return "  (no log)";
    }
    List<String> lines = end(log).lines().filter(line -> !NOISE.matcher(line).matches()).toList();
    return String.join(
        "\n",
        lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
            .map(line -> "  | " + line)
            .toList());
  }

  private static String end(Path log) {
    try (InputStream file = Files.newInputStream(log)) {
      file.skipNBytes(Math.max(0, Files.size(log) - LAST_BYTES));
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not read " + log, failure);
    }
  }
}
