package org.caspian.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes files that only their owner may read: mode 600 from the first byte on, and whole or not.
 */
final class PrivateFile {

  private PrivateFile() {}

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Path half =
          Files.createTempFile(
              file.getParent(),
              file.getFileName().toString(),
              ".half",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(half, text);
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not write " + file, failure);
    }
  }
}
