package org.caspian.platform.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * The files of a broker.
 *
 * <pre>
 * folder/data                the partitions
 * folder/server.properties   the settings of the last start
 * folder/ready               "pid port", there from when the broker answers until it stops
 * </pre>
 */
record KafkaFolder(Path path) {

  Path data() {
    return path.resolve("data");
  }

  Path settings() {
    return path.resolve("server.properties");
  }

  /** The formatter writes this file last. */
  boolean isFormatted() {
    return Files.exists(data().resolve("meta.properties"));
  }

  /** As a stream of bytes, in which letters beyond ASCII are escaped: Kafka reads no UTF-8. */
  void writeSettings(Properties settings) throws IOException {
    Files.createDirectories(path);
    try (OutputStream file = Files.newOutputStream(settings())) {
      settings.store(file, null);
    }
  }

  /** Says that the broker answers; written whole or not at all. */
  void sayReady(long pid, int port) throws IOException {
    Path half = path.resolve("ready.half");
    Files.writeString(half, pid + " " + port);
    Files.move(half, ready(), StandardCopyOption.ATOMIC_MOVE);
  }

  void sayStopped() throws IOException {
    Files.deleteIfExists(ready());
  }

  /** The port of the broker with this process id, once it answers. */
  Optional<Integer> portOf(long pid) throws IOException {
    try {
      String[] words = Files.readString(ready()).split(" ");
      return Long.parseLong(words[0]) == pid
          ? Optional.of(Integer.parseInt(words[1]))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private Path ready() {
    return path.resolve("ready");
  }
}
