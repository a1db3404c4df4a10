package org.caspian.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a data directory says of the server that runs, or ran, on it.
 *
 * @param pid process id of the server
 * @param port port it listens on
 */
record PostmasterFile(long pid, int port) {

  private static final int PID_LINE = 0;
  private static final int PORT_LINE = 3;

  static Optional<PostmasterFile> read(Path dataDirectory) {
    try {
      List<String> lines = Files.readAllLines(path(dataDirectory));
      if (lines.size() <= PORT_LINE) {
        return Optional.empty();
      }
      return Optional.of(
          new PostmasterFile(
              Long.parseLong(lines.get(PID_LINE).strip()),
              Integer.parseInt(lines.get(PORT_LINE).strip())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Unreadable " + path(dataDirectory), e);
    }
  }

  static Path path(Path dataDirectory) {
    return dataDirectory.resolve("postmaster.pid");
  }

  /**
   * Tells whether that server still runs. After a kill -9, and above all after a restart of a
   * container, the number may be another program's by now, so the program's name is looked at too.
   */
  boolean isRunning() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command())
        .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
        .isPresent();
  }
}
