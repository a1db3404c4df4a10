package org.caspian.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.caspian.platform.embedded.EmbeddedKafka;
import org.caspian.platform.embedded.EmbeddedPostgres;
import org.caspian.platform.embedded.Folders;

/**
 * One PostgreSQL and one Kafka broker for a test run, each started when it is first asked for, in
 * {@code target/test-servers}, and gone with the JVM.
 */
public final class Servers {

  private static final Path FOLDER = Path.of("target", "test-servers");

  /**
   * A test that loses power is repeated; only processes are killed, and these need no fsync. Plans
   * are told of when {@link Plans} asks for it.
   */
  private static final Map<String, String> POSTGRES_SETTINGS =
      Map.of("fsync", "off", "shared_preload_libraries", "auto_explain");

  private Servers() {}

  /**
   * Makes a database that nobody used yet.
   *
   * @return the empty database, with an owner of the same name
   */
  public static TestDatabase newDatabase() {
    EmbeddedPostgres postgres = postgres();
    String name = "test" + JvmWide.next("databases");
    postgres.createUser(name, name);
    postgres.createDatabase(name, name);
    return new TestDatabase(postgres.jdbcUrl(name), name, name);
  }

  /**
   * The broker of this test run. A test that stops or kills a broker starts its own with {@link
   * EmbeddedKafka}.
   *
   * @return its bootstrap servers
   */
  public static String kafka() {
    return JvmWide.once(
        "kafka",
        () -> {
          EmbeddedKafka kafka = EmbeddedKafka.start(folder().resolve("kafka"), 0);
          atTheEnd(kafka::kill);
          return kafka.bootstrapServers();
        });
  }

  /** What the server writes. */
  static Path postgresLog() {
    return folder().resolve("postgres").resolve("postgres.log");
  }

  /** The server of this test run. */
  static EmbeddedPostgres postgres() {
    Path folder =
        Path.of(
            JvmWide.once(
                "postgres",
                () -> {
                  Path made = folder().resolve("postgres");
                  EmbeddedPostgres postgres = EmbeddedPostgres.start(made, 0, POSTGRES_SETTINGS);
                  atTheEnd(postgres::stop);
                  return made.toString();
                }));
    return EmbeddedPostgres.running(folder)
        .orElseThrow(() -> new IllegalStateException("PostgreSQL of the tests is gone: " + folder));
  }

  /** This run's folder. What killed runs left is cleaned on the way. */
  private static Path folder() {
    return Path.of(
        JvmWide.once(
            "folder",
            () -> {
              cleanLeftovers();
              long pid = ProcessHandle.current().pid();
              Path made = FOLDER.resolve(Long.toString(pid)).toAbsolutePath();
              Folders.delete(made);
              return made.toString();
            }));
  }

  private static void cleanLeftovers() {
    if (!Files.isDirectory(FOLDER)) {
      return;
    }
    try (Stream<Path> runs = Files.list(FOLDER)) {
      for (Path run : runs.filter(Servers::isLeftOver).toList()) {
        EmbeddedPostgres.running(run.resolve("postgres")).ifPresent(EmbeddedPostgres::stop);
        Folders.delete(run);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not clean " + FOLDER, e);
    }
  }

  private static boolean isLeftOver(Path run) {
    return ProcessHandle.of(Long.parseLong(run.getFileName().toString())).isEmpty();
  }

  /** At the end of the JVM; the folder stays for those who want to see the logs of a failed run. */
  private static void atTheEnd(Runnable stop) {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stop));
  }
}
