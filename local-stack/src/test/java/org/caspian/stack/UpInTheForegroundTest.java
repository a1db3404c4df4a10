package org.caspian.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.platform.embedded.FreePort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./caspian up} as the script does it, in a repository whose services are the smallest
 * programs there are, with a real PostgreSQL and a real broker.
 *
 * <p>Ctrl-C is told by TERM, which the script takes in the same way: a shell that was started in
 * the background cannot take INT.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 240, threadMode = ThreadMode.SEPARATE_THREAD)
class UpInTheForegroundTest {

  private static final String RUNS = "Ctrl-C stops everything";

  @TempDir private static Path folder;
  private static Home home;
  private static int port;
  private static Script first;

  @BeforeAll
  static void start() throws IOException {
    home = new Home(folder.resolve("home"));
    port = FreePort.any();
    buildRepository();
    preparePlatform();
    // Also when somebody breaks the tests off: the processes outlive this one.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stack().stop()));
    first = Script.running("up");
    first.readUntil(RUNS);
  }

  @AfterAll
  static void stop() {
    first.process.destroyForcibly();
    stack().stop();
  }

  @Test
  @Order(1)
  void aSecondOneSaysThatItRunsAndReturns() throws Exception {
    Script second = Script.running("up");

    assertEquals(0, second.exitCode(), second.output());
    assertTrue(second.output().contains("Already running."), second.output());
    assertTrue(second.output().contains("http://localhost:" + port), second.output());
    assertTrue(stack().isHealthy());
  }

  @Test
  @Order(2)
  void ctrlCOfASecondOneLeavesTheFirstAlone() throws Exception {
    Script second = Script.running("up");
    second.readUntil("Already running.");

    second.process.toHandle().destroy();

    assertTrue(List.of(0, 130).contains(second.exitCode()), second.output());
    assertTrue(stack().isHealthy());
  }

  @Test
  @Order(3)
  void aPartThatDiesIsNamed() throws IOException {
    stack().kill("members");

    first.readUntil("*** members died");
  }

  @Test
  @Order(4)
  void aSecondOneStartsADeadServiceAgainAndReturns() throws Exception {
    Script second = Script.running("up");

    assertEquals(0, second.exitCode(), second.output());
    assertTrue(second.output().contains("Already running, but for"), second.output());
    assertTrue(stack().isHealthy());
  }

  @Test
  @Order(5)
  void ctrlCStopsEveryPartInOrder() throws Exception {
    List<RunFile> processes = RunFile.all(home);
    first.process.toHandle().destroy();

    assertEquals(0, first.exitCode(), first.output());
    String stopping = first.output().substring(first.output().indexOf("Stopping ..."));
    assertEquals(
        List.of("gateway", "(a service)", "kafka", "postgres"),
        stopping
            .lines()
            .filter(line -> line.endsWith(" stopped"))
            .map(line -> line.strip().split(" ")[0])
            .map(part -> isBehindTheGateway(part) ? "(a service)" : part)
            .distinct()
            .toList());
    assertEquals(7, processes.size());
    assertTrue(processes.stream().noneMatch(RunFile::isRunning));
  }

  @Test
  @Order(6)
  void ctrlCInMidStartLeavesNothingRunning() throws Exception {
    Script broken = Script.running("up");
    broken.readUntil("  postgres ");

    broken.process.toHandle().destroy();

    assertEquals(130, broken.exitCode(), broken.output());
    assertEquals(List.of(), stack().state());
  }

  @Test
  @Order(7)
  void oneThatFollowsAStartInTheBackgroundSaysThatItRunsAndReturns() throws Exception {
    Script background = Script.running("up", "-d");
    assertEquals(0, background.exitCode(), background.output());

    Script foreground = Script.running("up");

    assertEquals(0, foreground.exitCode(), foreground.output());
    assertTrue(foreground.output().contains("Already running."), foreground.output());
    assertTrue(stack().isHealthy());
  }

  private static boolean isBehindTheGateway(String part) {
    return Service.BEHIND_THE_GATEWAY.stream().anyMatch(service -> service.name().equals(part));
  }

  private static Stack stack() {
    return new Stack(
        new StackOptions(repository(), home, port, 1, false, Map.of(), List.of()),
        new Progress(System.out));
  }

  private static Path repository() {
    return folder.resolve("repository");
  }

  /** The script, and what it needs to think that all is built. */
  private static void buildRepository() throws IOException {
    SampleService.repository(repository());
    Files.copy(Path.of("../caspian"), repository().resolve("caspian"));
    Path target = Files.createDirectories(repository().resolve("local-stack/target"));
    writeClassPath(Files.createDirectories(target.resolve("lib")).resolve("all.jar"));
    Files.createFile(target.resolve("built"));
  }

  /** A jar that stands for the class path of this test: the script takes jars of a folder. */
  private static void writeClassPath(Path file) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(
            Name.CLASS_PATH,
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(file), manifest).close();
  }

  /** The samples take no institutions and open no clients: this was done before. */
  private static void preparePlatform() throws IOException {
    Secrets.in(home);
    new Credentials(URI.create("http://localhost:" + port), List.of()).write(home);
    Files.createDirectories(home.data());
    Files.createFile(home.prepared());
  }

  /** The script as a process, with all that it has told so far. */
  private static final class Script {

    private final Process process;
    private final BufferedReader lines;
    private final StringBuilder told = new StringBuilder();

    private Script(Process process) {
      this.process = process;
      this.lines = process.inputReader(UTF_8);
    }

    static Script running(String... arguments) throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder(
              Stream.concat(
                      Stream.of("bash", repository().resolve("caspian").toString()),
                      Stream.of(arguments))
                  .toList());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("CASPIAN_HOME", home.folder().toString());
      builder.environment().put("CASPIAN_PORT", Integer.toString(port));
      builder.environment().put("CASPIAN_START_CACHES", "off");
      return new Script(builder.redirectErrorStream(true).start());
    }

    void readUntil(String text) throws IOException {
      String line;
      do {
        line = lines.readLine();
        assertNotEquals(null, line, () -> "It never said '" + text + "': " + told);
        told.append(line).append('\n');
      } while (!line.contains(text));
    }

    int exitCode() throws IOException, InterruptedException {
      lines.lines().forEach(line -> told.append(line).append('\n'));
      return process.waitFor();
    }

    String output() {
      return told.toString();
    }
  }
}
