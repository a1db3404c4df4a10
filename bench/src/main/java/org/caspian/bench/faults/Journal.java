package org.caspian.bench.faults;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caspian.bench.faults.check.Write;
import org.caspian.bench.faults.check.Write.Outcome;
import org.caspian.bench.platform.Json;

/** What callers were told, a line of JSON each, in a file that is only added to. */
final class Journal implements AutoCloseable {

  private final BufferedWriter file;
  private final List<Write> lines = new ArrayList<>();

  Journal(Path path) {
    try {
      Files.createDirectories(path.getParent());
      this.file =
          Files.newBufferedWriter(
              path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not begin the journal " + path, failure);
    }
  }

  synchronized void add(Write write) {
    lines.add(write);
    try {
      file.write(Json.line(write));
      file.newLine();
      file.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not write the journal", failure);
    }
  }

  /** All lines, but for unclear ones whose key has a clear one. */
  synchronized List<Write> writes() {
    Set<String> clear =
        lines.stream()
            .filter(write -> write.outcome() != Outcome.UNCLEAR)
            .map(Write::key)
            .collect(Collectors.toSet());
    return lines.stream()
        .filter(write -> write.outcome() != Outcome.UNCLEAR || !clear.contains(write.key()))
        .toList();
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not close the journal", failure);
    }
  }
}
