package org.caspian.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The JVM's ahead-of-time cache of a service's classes (JEP 483, 514), which halves its start. The
 * first run of a build writes it when it is stopped: a training run before it would make the very
 * first start minutes long. It fits its jars and one JDK only, so its name is made of both; a JVM
 * that finds it unfit starts without.
 */
final class StartCache {

  private static final String HALF = ".half";

  private final Path folder;
  private final String part;
  private final Path file;

  /**
   * The cache of a part, which may not be made yet.
   *
   * @param part name of the service or server, the same for all its instances
   * @param classPath the jars it runs from
   */
  StartCache(Home home, String part, List<Path> classPath) {
    this.folder = home.startCaches();
    this.part = part;
    this.file = folder.resolve("%s-%s.aot".formatted(part, fingerprint(classPath)));
  }

  private static String fingerprint(List<Path> classPath) {
    CRC32 sum = new CRC32();
    sum.update(System.getProperty("java.vm.version").getBytes(UTF_8));
    for (Path jar : classPath) {
      try {
        String text =
            "%s %d %d".formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar).toMillis());
        sum.update(text.getBytes(UTF_8));
      } catch (IOException failure) {
        throw new UncheckedIOException("Could not look at " + jar, failure);
      }
    }
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  boolean exists() {
    return Files.exists(file);
  }

  /**
   * The options of a JVM that starts from the cache. It is mapped at the address that it was
   * written for: moved to a random one, as is the default, all of its pages are patched and are
   * this process's own; left in place, more than half of them (some 65 MiB) stay clean, shared by
   * the instances of a service. The random address guards against attacks from outside; these
   * processes listen on the loopback interface only.
   */
  List<String> useOptions() {
    return List.of(
        "-XX:AOTCache=" + file,
        "-XX:+UnlockDiagnosticVMOptions",
        "-XX:ArchiveRelocationMode=0",
        // It warns of each adapter that it has to make anew.
        "-Xlog:aot*=error,aot+codecache*=error");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StartCache cache && cache.file.equals(file);
  }

  @Override
  public int hashCode() {
    return file.hashCode();
  }

  /**
   * The options of a JVM that starts without the cache and writes it when it ends. Until then it
   * stands beside its place, under a name that no other run has, so that a run which is killed in
   * its midst leaves no half cache to start from.
   */
  List<String> recordOptions() {
    forgetOlder();
    return List.of(
        "-XX:AOTCacheOutput=%s.%x%s".formatted(file, System.nanoTime(), HALF),
        // Without the profiles of methods: where there are many, a JVM 25 breaks down while it
        // writes them.
        "-XX:+UnlockDiagnosticVMOptions",
        "-XX:-AOTRecordTraining",
        "-Xlog:aot*=error,aot+codecache*=error");
  }

  private void forgetOlder() {
    PrivateFile.makeFolder(folder);
    try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, part + "-*")) {
      for (Path stale : old) {
        Files.delete(stale);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not make room for " + file, failure);
    }
  }

  /**
   * Puts what a process wrote at its end into its place.
   *
   * @param part name of the service or server
   * @return false when it wrote nothing
   */
  static boolean keepWritten(Home home, String part) {
    if (!Files.isDirectory(home.startCaches())) {
      return false;
    }
    String halves = "%s-????????.aot.*%s".formatted(part, HALF);
    try (DirectoryStream<Path> written = Files.newDirectoryStream(home.startCaches(), halves)) {
      boolean kept = false;
      for (Path half : written) {
        String name = half.getFileName().toString();
        Path whole = half.resolveSibling(name.substring(0, name.indexOf(".aot") + 4));
        Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
        kept = true;
      }
      return kept;
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not keep the class cache of " + part, failure);
    }
  }
}
