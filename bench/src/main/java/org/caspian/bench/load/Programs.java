package org.caspian.bench.load;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Programs of others that are installed on this machine, or not. */
final class Programs {

  private static final Path OF_POSTGRES = Path.of("/usr/lib/postgresql");

  private Programs() {}

  /** Where a program is; empty when it was not found on the PATH or in the usual folders. */
  static Optional<Path> find(String name) {
    List<Path> folders = new ArrayList<>();
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      folders.add(Path.of(folder));
    }
    folders.addAll(ofPostgres());
    folders.addAll(
        List.of(Path.of("/usr/sbin"), Path.of("/usr/local/sbin"), Path.of("/usr/local/bin")));
    return folders.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Debian puts them into a folder for each version; the newest is the first. */
  private static List<Path> ofPostgres() {
    List<Path> folders = new ArrayList<>();
    if (Files.isDirectory(OF_POSTGRES)) {
      try (DirectoryStream<Path> versions = Files.newDirectoryStream(OF_POSTGRES)) {
        versions.forEach(version -> folders.add(version.resolve("bin")));
      } catch (IOException unreadable) {
        // Then nothing is found there.
      }
    }
    folders.sort(Comparator.reverseOrder());
    return folders;
  }
}
