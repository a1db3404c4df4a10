package org.caspian.platform.embedded;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A real PostgreSQL 18 whose data lives in a folder. The server is a process of its own: it
 * outlives this object and this JVM until {@link #stop()} is called, here or on another object for
 * the same folder. It listens on 127.0.0.1 only, takes passwords (SCRAM-SHA-256), and is durable: a
 * commit that was answered survives a kill of the server.
 *
 * <pre>
 * folder/data                 the cluster
 * folder/superuser.password   password of the user "postgres", mode 600
 * folder/postgres.log         what the server writes, unless another log is named
 * </pre>
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final String SUPERUSER = "postgres";
  private static final int STARTS_ON_A_FREE_PORT = 3;
  private static final int START_TIMEOUT_SECONDS = 60;
  private static final int ANSWER_TIMEOUT_SECONDS = 2;

  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          entry("listen_addresses", "127.0.0.1"),
          // Paths of sockets are limited to about 100 characters, folders of users are not.
          entry("unix_socket_directories", ""),
          // Two instances of five services with pools of 10, a relay and a listener each, and
          // tools.
          entry("max_connections", "300"),
          entry("synchronous_commit", "on"),
          entry("shared_buffers", "64MB"),
          // Compiling a query costs more than any of ours takes.
          entry("jit", "off"),
          entry("timezone", "UTC"),
          entry("log_timezone", "UTC"),
          // Statements and details of errors have values of rows in them, names of persons too.
          entry("log_error_verbosity", "terse"),
          entry("log_min_error_statement", "panic"));

  private final Path folder;
  private final PostgresBinaries binaries;
  private final String password;
  private final int port;

  private EmbeddedPostgres(Path folder, PostgresBinaries binaries, String password, int port) {
    this.folder = folder;
    this.binaries = binaries;
    this.password = password;
    this.port = port;
  }

  /**
   * Starts a server on the folder, making the cluster first if there is none. A server that an
   * earlier run left on the folder is stopped before; what a kill -9 left is recovered.
   *
   * @param folder where the data lives; made if missing
   * @param port the port on 127.0.0.1, or 0 for a free one
   * @param settings settings of postgresql.conf that differ from the defaults above
   * @return the running server, ready for connections
   * @throws IllegalStateException when the server does not start; the message holds its words
   */
  public static EmbeddedPostgres start(Path folder, int port, Map<String, String> settings) {
    return start(folder, port, settings, folder.resolve("postgres.log"));
  }

  /**
   * As {@link #start(Path, int, Map)}, with the server's log in a file of the caller's choice.
   *
   * @param folder where the data lives; made if missing
   * @param port the port on 127.0.0.1, or 0 for a free one
   * @param settings settings of postgresql.conf that differ from the defaults
   * @param log file that the server appends to
   * @return the running server, ready for connections
   * @throws IllegalStateException when the server does not start
   */
  public static EmbeddedPostgres start(
      Path folder, int port, Map<String, String> settings, Path log) {
    Path absolute = folder.toAbsolutePath();
    PostgresBinaries binaries = PostgresBinaries.unpacked();
    try {
      String password = initialised(absolute, binaries);
      stopLeftover(absolute, binaries);
      Files.createDirectories(log.toAbsolutePath().getParent());
      int chosen = startServer(absolute, binaries, port, settings, log.toAbsolutePath());
      return new EmbeddedPostgres(absolute, binaries, password, chosen);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL could not be started in " + absolute, e);
    }
  }

  /**
   * Finds the server that runs on a folder, started by whomever.
   *
   * @param folder where the data lives
   * @return the running server, or nothing when none runs
   */
  public static Optional<EmbeddedPostgres> running(Path folder) {
    Path absolute = folder.toAbsolutePath();
    return PostmasterFile.read(dataDirectory(absolute))
        .filter(PostmasterFile::isRunning)
        .map(
            file ->
                new EmbeddedPostgres(
                    absolute, PostgresBinaries.unpacked(), readPassword(absolute), file.port()));
  }

  /**
   * Logs in to the server that runs on a folder.
   *
   * @param folder where the data lives
   * @return false when there is none, or it lets nobody in within two seconds, as one that hangs
   */
  public static boolean answers(Path folder) {
    Path absolute = folder.toAbsolutePath();
    return PostmasterFile.read(dataDirectory(absolute))
        .filter(PostmasterFile::isRunning)
        .filter(file -> letsIn(file.port(), readPassword(absolute)))
        .isPresent();
  }

  private static boolean letsIn(int port, String password) {
    Properties properties = login(password);
    for (String timeout : List.of("connectTimeout", "socketTimeout", "loginTimeout")) {
      properties.setProperty(timeout, Integer.toString(ANSWER_TIMEOUT_SECONDS));
    }
    try (Connection connection = DriverManager.getConnection(url(port, SUPERUSER), properties)) {
      return connection.isValid(ANSWER_TIMEOUT_SECONDS);
    } catch (SQLException noAnswer) {
      return false;
    }
  }

  /**
   * The address of a database.
   *
   * @param database name of the database
   * @return a JDBC URL without credentials
   */
  public String jdbcUrl(String database) {
    return url(port, database);
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /**
   * The superuser's name.
   *
   * @return "postgres"
   */
  public String user() {
    return SUPERUSER;
  }

  /**
   * The superuser's password.
   *
   * @return the password that was made with the cluster
   */
  public String password() {
    return password;
  }

  /**
   * The port on 127.0.0.1.
   *
   * @return the port that the server listens on
   */
  public int port() {
    return port;
  }

  /**
   * The server's process.
   *
   * @return process id of the postmaster
   * @throws IllegalStateException when the server does not run
   */
  public long pid() {
    return PostmasterFile.read(dataDirectory(folder))
        .filter(PostmasterFile::isRunning)
        .orElseThrow(() -> new IllegalStateException("No PostgreSQL runs on " + folder))
        .pid();
  }

  /**
   * Makes a database if there is none of this name, sorted by code point and with Unicode's rules
   * for letters, so that it behaves the same on every machine.
   *
   * @param name name of the database
   */
  public void createDatabase(String name) {
    createDatabase(name, SUPERUSER);
  }

  /**
   * As {@link #createDatabase(String)}, owned by a user that {@link #createUser} made.
   *
   * @param name name of the database
   * @param owner the user who may do everything in it; nobody else but the superuser may connect
   */
  public void createDatabase(String name, String owner) {
    if (!exists("select 1 from pg_database where datname = ?", name)) {
      execute(
          "create database "
              + quoted(name)
              + " owner "
              + quoted(owner)
              + " template template0 encoding UTF8 locale_provider builtin"
              + " builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C.UTF-8'");
    }
    execute("revoke connect on database " + quoted(name) + " from public");
  }

  /**
   * Makes a user, or gives an existing one this password.
   *
   * @param name name of the user
   * @param userPassword the password to log in with
   */
  public void createUser(String name, String userPassword) {
    String verb = exists("select 1 from pg_roles where rolname = ?", name) ? "alter" : "create";
    execute(
        verb
            + " role "
            + quoted(name)
            + " login password '"
            + userPassword.replace("'", "''")
            + "'");
  }

  /** Stops the server: open transactions are rolled back, answered ones are on disk. */
  public void stop() {
    stopLeftover(folder, binaries);
  }

  @Override
  public void close() {
    stop();
  }

  private static Path dataDirectory(Path folder) {
    return folder.resolve("data");
  }

  private static Path passwordFile(Path folder) {
    return folder.resolve("superuser.password");
  }

  private static String readPassword(Path folder) {
    try {
      return Files.readString(passwordFile(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("No password of the superuser in " + folder, e);
    }
  }

  /** Makes the cluster if there is none, and returns the superuser's password. */
  private static String initialised(Path folder, PostgresBinaries binaries) throws IOException {
    Path passwordFile = passwordFile(folder);
    Path data = dataDirectory(folder);
    // The cluster is made beside its place and moved there when it is whole.
    if (Files.isDirectory(data)) {
      return readPassword(folder);
    }
    Files.createDirectories(folder);
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    Files.deleteIfExists(passwordFile);
    Files.createFile(
        passwordFile,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile, password);

    Path half = folder.resolve("data.half");
    Folders.delete(half);
    ServerCommand.of(
            binaries.program("initdb"),
            "--pgdata=" + half,
            "--username=" + SUPERUSER,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C")
        .run();
    Files.move(half, data);
    return password;
  }

  private static int startServer(
      Path folder, PostgresBinaries binaries, int port, Map<String, String> settings, Path log) {
    int starts = port == 0 ? STARTS_ON_A_FREE_PORT : 1;
    for (int start = 1; ; start++) {
      int chosen = port == 0 ? FreePort.any() : port;
      try {
        ServerCommand.of(
                binaries.program("pg_ctl"),
                "--pgdata=" + dataDirectory(folder),
                "--log=" + log,
                "--options=" + options(chosen, settings),
                "--wait",
                "--timeout=" + START_TIMEOUT_SECONDS,
                "start")
            .run();
        return chosen;
      } catch (IllegalStateException e) {
        // Another process may have taken the free port in between.
        if (start == starts || FreePort.isFree(chosen)) {
          throw new IllegalStateException(
              "PostgreSQL did not start on port " + chosen + "; its log: " + log, e);
        }
      }
    }
  }

  private static String options(int port, Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>(DEFAULTS);
    all.putAll(settings);
    all.put("port", Integer.toString(port));
    return all.entrySet().stream()
        .map(setting -> "-c " + setting.getKey() + "='" + setting.getValue() + "'")
        .collect(Collectors.joining(" "));
  }

  /**
   * Stops the server that runs on a folder, whoever started it. Nothing happens if none runs.
   *
   * @param folder the folder that it was started with
   */
  public static void stop(Path folder) {
    stopLeftover(folder.toAbsolutePath(), PostgresBinaries.unpacked());
  }

  private static void stopLeftover(Path folder, PostgresBinaries binaries) {
    Path data = dataDirectory(folder);
    PostmasterFile.read(data)
        .ifPresent(
            file -> {
              if (file.isRunning()) {
                ServerCommand.of(
                        binaries.program("pg_ctl"),
                        "--pgdata=" + data,
                        "--mode=fast",
                        "--wait",
                        "--timeout=" + START_TIMEOUT_SECONDS,
                        "stop")
                    .run();
              } else {
                removeStale(PostmasterFile.path(data));
              }
            });
  }

  private static void removeStale(Path postmasterFile) {
    try {
      Files.deleteIfExists(postmasterFile);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not remove " + postmasterFile, e);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl("postgres"), login(password));
  }

  private static Properties login(String password) {
    Properties properties = new Properties();
    properties.setProperty("user", SUPERUSER);
    properties.setProperty("password", password);
    return properties;
  }

  private boolean exists(String query, String name) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refused " + query, e);
    }
  }

  private void execute(String command) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      // Without the command, which may hold a password.
      throw new IllegalStateException("PostgreSQL refused a command", e);
    }
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
