package org.caspian.platform.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once per user and version into a cache folder. */
final class PostgresBinaries {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private final Path home;

  private PostgresBinaries(Path home) {
    this.home = home;
  }

  /** Unpacks the archive of this machine's operating system and processor, if not yet done. */
  static synchronized PostgresBinaries unpacked() {
    return unpackedIn(cacheFolder());
  }

  static PostgresBinaries unpackedIn(Path cache) {
    String archive = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
    try {
      Path home = cache.resolve("postgres-" + digest(archive).substring(0, 16));
      if (!Files.isDirectory(home)) {
        unpack(archive, cache, home);
      }
      return new PostgresBinaries(home);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL could not be unpacked into " + cache, e);
    }
  }

  Path program(String name) {
    return home.resolve("bin").resolve(name);
  }

  static String archiveName(String osName, String osArch) {
    String system = osName.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    String processor =
        switch (osArch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default ->
              throw new IllegalStateException(
                  "There is no embedded PostgreSQL for the processor " + osArch);
        };
    return "postgres-" + system + "-" + processor + ".txz";
  }

  /**
   * The user's cache folder, because a cleaner of temporary files must not eat a running server.
   */
  private static Path cacheFolder() {
    String configured = System.getenv("XDG_CACHE_HOME");
    Path base =
        configured == null || configured.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(configured);
    try {
      return Files.createDirectories(base.resolve("caspian"));
    } catch (IOException e) {
      return Path.of(System.getProperty("java.io.tmpdir"));
    }
  }

  private static InputStream open(String archive) throws IOException {
    InputStream stream = PostgresBinaries.class.getResourceAsStream("/" + archive);
    if (stream == null) {
      throw new IOException(
          archive + " is not on the class path: no Maven profile matched this machine");
    }
    return new BufferedInputStream(stream, 1 << 16);
  }

  private static String digest(String archive) throws IOException {
    try (InputStream stream = open(archive)) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        sha256.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Unpacks beside the target and renames at the end, so that a half unpacked one is never used.
   */
  private static void unpack(String archive, Path cache, Path home) throws IOException {
    Path half =
        Files.createTempDirectory(
            cache, "unpacking-", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, half);
      }
    }
    try {
      Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Another process unpacked the same archive meanwhile: take its copy.
      Folders.delete(half);
      if (!Files.isDirectory(home)) {
        throw e;
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    Path target = folder.resolve(entry.getName()).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("The archive leaves its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(target, folder.resolve(entry.getLinkName()).normalize());
    } else {
      Files.copy(content, target);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
