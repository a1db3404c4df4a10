package org.caspian.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and folders that only their owner may read: mode 600 and 700 from the first moment on.
 * Files are written whole or not at all.
 */
final class PrivateFile {

  private PrivateFile() {}

  /** Makes a folder, and those above it, where there is none. */
  static void makeFolder(Path folder) {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException failure) {
      throw new UncheckedIOException("Could not make " + folder, failure);
    }
  }

  static void write(Path file, String text) {
    makeFolder(file.getParent());
    try {
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
