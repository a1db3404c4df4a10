package org.caspian.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caspian.platform.embedded.FreePort;

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
 * @param recording whether it writes its class cache when it ends, which takes its time
 */
record RunFile(
    String part,
    long pid,
    long startedAt,
    int port,
    int managementPort,
    int order,
    boolean recording) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".json";
  // Clocks of process tables are coarse.
  private static final long SAME_START_MILLIS = 2_000;

  static RunFile of(String part, ProcessHandle process, int port, int managementPort, int order) {
    return new RunFile(part, process.pid(), startOf(process), port, managementPort, order, false);
  }

  /** The same of a process that writes its class cache when it ends. */
  RunFile whileRecording() {
    return new RunFile(part, pid, startedAt, port, managementPort, order, true);
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

  /** Tells whether its ports, when it does not run, are still there to be listened on. */
  boolean hasItsPorts() {
    return FreePort.isFree(port) && FreePort.isFree(managementPort);
  }

  void write(Home home) {
    try {
      PrivateFile.write(file(home), JSON.writeValueAsString(this));
    } catch (JsonProcessingException failure) {
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
    return home.runFiles().resolve(part + SUFFIX);
  }

  /**
   * All run files that can be read, in the order in which the parts were started, then by name. One
   * that is deleted meanwhile is passed over.
   */
  static List<RunFile> all(Home home) {
    List<RunFile> found = new ArrayList<>();
    files(home).forEach(file -> read(file).ifPresent(found::add));
    found.sort(Comparator.comparingInt(RunFile::order).thenComparing(RunFile::part));
    return found;
  }

  /** Run files that somebody has damaged: what process they tell of is not known. */
  static List<Path> damaged(Home home) {
    return files(home).stream()
        .filter(file -> Files.exists(file) && read(file).isEmpty())
        .sorted()
        .toList();
  }

  /** The name of the part that a run file, readable or not, tells of. */
  static String partOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private static List<Path> files(Home home) {
    if (!Files.isDirectory(home.runFiles())) {
      return List.of();
    }
    try (var files = Files.newDirectoryStream(home.runFiles(), "*" + SUFFIX)) {
      List<Path> found = new ArrayList<>();
      files.forEach(found::add);
      return found;
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not look into " + home.runFiles(), failure);
    }
  }

  private static Optional<RunFile> read(Path file) {
    try {
      RunFile read = JSON.readValue(file.toFile(), RunFile.class);
      return Optional.ofNullable(read).filter(run -> partOf(file).equals(run.part()));
    } catch (IOException damagedOrGone) {
      return Optional.empty();
    }
  }
}
