package org.caspian.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How much memory a process and its children take, where the system tells. */
public final class Memory {

  private Memory() {}

  /**
   * The proportional set size (PSS) of a process and its descendants, so that pages which several
   * share are counted once.
   *
   * @return KiB; empty where there is no /proc (only Linux has it)
   */
  public static OptionalLong kibibytes(ProcessHandle process) {
    LongStream sizes =
        Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(each -> ofOne(each.pid()).orElse(-1))
            .filter(size -> size >= 0);
    long[] known = sizes.toArray();
    return known.length == 0 ? OptionalLong.empty() : OptionalLong.of(LongStream.of(known).sum());
  }

  private static OptionalLong ofOne(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/%d/smaps_rollup".formatted(pid)))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException | java.io.UncheckedIOException noneOrGone) {
      return OptionalLong.empty();
    }
  }
}
