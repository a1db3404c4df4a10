package org.caspian.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What the tests of a module have seen, one line each, in a file under {@code target}: some things
 * must be seen by the tests of all modules together.
 */
final class Notes {

  private static final Path TARGET = Path.of("target");

  private final Set<String> noted = ConcurrentHashMap.newKeySet();
  private final Path file;

  /**
   * Begins to note.
   *
   * @param folder what the lines are, also the folder's name
   */
  Notes(String folder) {
    file =
        TARGET
            .resolve(folder)
            .resolve(ProcessHandle.current().pid() + "-" + System.nanoTime() + ".txt");
  }

  /** Notes a line, once. */
  void add(String line) {
    if (noted.add(line)) {
      write(line);
    }
  }

  private synchronized void write(String line) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file, line + "\n", UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The lines that the tests of modules have noted, in the order of the alphabet. */
  static Set<String> in(Collection<Path> modules, String folder) {
    Set<String> lines = new TreeSet<>();
    for (Path module : modules) {
      Path notes = module.resolve(TARGET).resolve(folder);
      if (Files.isDirectory(notes)) {
        try (Stream<Path> files = Files.list(notes)) {
          for (Path file : files.toList()) {
            lines.addAll(Files.readAllLines(file));
          }
        } catch (IOException failure) {
          throw new UncheckedIOException(failure);
        }
      }
    }
    return lines;
  }
}
