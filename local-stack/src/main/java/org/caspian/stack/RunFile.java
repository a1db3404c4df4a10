package org.caspian.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of a started part, so that the next command, another process, finds it.
 *
 * @param part name of the part, such as {@code members} or {@code members-2}
 * @param pid its process id
 * @param startedAt when that process started, in milliseconds since 1970, so that another process
 *     with the same id is not taken for it; 0 where the system does not tell
 * @param port the port it serves on
 * @param managementPort the port of its health and metrics; 0 where it has none
 * @param order place in the order of starting, the same for parts that start side by side; parts
 *     are stopped the other way round
 */
record RunFile(String part, long pid, long startedAt, int port, int managementPort, int order) {

  private static final ObjectMapper JSON = new ObjectMapper();
  // Clocks of process tables are coarse.
  private static final long SAME_START_MILLIS = 2_000;

  static RunFile of(String part, ProcessHandle process, int port, int managementPort, int order) {
    return new RunFile(part, process.pid(), startOf(process), port, managementPort, order);
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(instant -> instant.toEpochMilli()).orElse(0L);
  }

  /** The process, if it still runs. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(this::isTheSame)
        .filter(process -> !isZombie(pid));
  }

  /** Dead, but not yet collected by its parent, which in a container may take for ever. */
  private static boolean isZombie(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException noneOrGone) {
      return false;
    }
  }

  private boolean isTheSame(ProcessHandle process) {
    long start = startOf(process);
    return startedAt == 0 || start == 0 || Math.abs(start - startedAt) <= SAME_START_MILLIS;
  }

  boolean isRunning() {
    return process().isPresent();
  }

  void write(Home home) {
    try {
      Files.createDirectories(home.runFiles());
      JSON.writeValue(file(home).toFile(), this);
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not write " + file(home), failure);
    }
  }

  void delete(Home home) {
    try {
      Files.deleteIfExists(file(home));
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not delete " + file(home), failure);
    }
  }

  private Path file(Home home) {
    return home.runFiles().resolve(part + ".json");
  }

  /** All run files, in the order in which the parts were started, then by name. */
  static List<RunFile> all(Home home) {
    if (!Files.isDirectory(home.runFiles())) {
      return List.of();
    }
    List<RunFile> found = new ArrayList<>();
    try (var files = Files.newDirectoryStream(home.runFiles(), "*.json")) {
      for (Path file : files) {
        found.add(JSON.readValue(file.toFile(), RunFile.class));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Unreadable run file in " + home.runFiles(), failure);
    }
    found.sort(Comparator.comparingInt(RunFile::order).thenComparing(RunFile::part));
    return found;
  }
}
