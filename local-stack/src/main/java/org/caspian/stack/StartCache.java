package org.caspian.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * The JVM's ahead-of-time cache of a service's classes (JEP 483, 514), which halves its start. It
 * fits one jar and one JDK only, so its name is made of both; a JVM that finds it unfit starts
 * without.
 */
final class StartCache {

  private final Path folder;
  private final String service;
  private final Path file;

  StartCache(Home home, Service service, Path jar) {
    this.folder = home.startCaches();
    this.service = service.name();
    this.file = folder.resolve("%s-%s.aot".formatted(service.name(), fingerprint(jar)));
  }

  private static String fingerprint(Path jar) {
    try {
      String text =
          "%s %d %d %s"
              .formatted(
                  jar,
                  Files.size(jar),
                  Files.getLastModifiedTime(jar).toMillis(),
                  System.getProperty("java.vm.version"));
      CRC32 sum = new CRC32();
      sum.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return HexFormat.of().toHexDigits((int) sum.getValue());
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not look at " + jar, failure);
    }
  }

  boolean exists() {
    return Files.exists(file);
  }

  String useOption() {
    return "-XX:AOTCache=" + file;
  }

  /** The JVM option of a training run, which writes the cache when it ends. */
  String trainOption() {
    try {
      Files.createDirectories(folder);
      try (var old = Files.newDirectoryStream(folder, service + "-*")) {
        for (Path stale : old) {
          Files.delete(stale);
        }
      }
      return "-XX:AOTCacheOutput=" + file;
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not make room for " + file, failure);
    }
  }
}
