package org.caspian.stack;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.platform.embedded.EmbeddedPostgres;
import org.caspian.stack.PartState.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL and a real broker; the services are the smallest programs there are. */
class StackTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private Stack stack;

  @AfterEach
  void stop() {
    // One that failed before it had seen its interrupt must not break this off.
    Thread.interrupted();
    stack.stop();
    assertNoProcessIsLeft();
  }

  @Test
  void twoInstancesOfEachPartServeUntilTheyAreStoppedInOrder() throws IOException {
    stack = stack(2, Map.of());
    stack.start();

    assertEquals(
        List.of(
            "postgres",
            "kafka",
            "members",
            "members-2",
            "mobility",
            "mobility-2",
            "projects",
            "projects-2",
            "events",
            "events-2",
            "gateway",
            "gateway-2"),
        parts(stack.state().stream()));
    assertEquals(List.of(), parts(notHealthy()));
    assertTrue(answer("members-2").endsWith("/members"));
    assertTrue(answer("gateway").endsWith("/gateway"));

    List<RunFile> processes = RunFile.all(home());
    told.reset();
    stack.stop();

    assertEquals(List.of(), stack.state());
    assertTrue(processes.stream().noneMatch(RunFile::isRunning));
    String order = told.toString(StandardCharsets.UTF_8);
    assertTrue(order.indexOf("gateway-2") < order.indexOf("members"), order);
    assertTrue(order.indexOf("members-2") < order.indexOf("kafka"), order);
    assertTrue(order.indexOf("kafka") < order.indexOf("postgres"), order);
  }

  @Test
  void aKilledServiceComesBackWhereTheOthersLookForIt() {
    stack = stack(1, Map.of());
    stack.start();
    List<RunFile> before = RunFile.all(home());
    killAndAwait("members");
    assertEquals(List.of("members"), parts(notHealthy()));

    stack.start();

    assertEquals(List.of(), parts(notHealthy()));
    List<RunFile> after = RunFile.all(home());
    assertEquals(
        before.stream().map(RunFile::port).toList(), after.stream().map(RunFile::port).toList());
    before.removeIf(run -> run.part().equals("members"));
    assertTrue(after.containsAll(before), after.toString());
  }

  @Test
  void aStartThatWasBrokenOffIsNotHealthyAndTheNextBeginsAnew() throws IOException {
    stack = stack(1, Map.of());
    stack.start();
    killAndAwait("members");
    killAndAwait("kafka");
    Files.delete(home().runFiles().resolve("members.json"));
    ProcessHandle forgotten = stack.process("mobility").orElseThrow();
    Files.writeString(home().runFiles().resolve("mobility.json"), "{");
    assertEquals(
        Map.of("members", State.NOT_STARTED, "mobility", State.UNKNOWN, "kafka", State.DIED),
        notHealthy().collect(Collectors.toMap(PartState::part, PartState::state)));

    stack.start();

    assertEquals(List.of(), parts(notHealthy()));
    assertTrue(told.toString(StandardCharsets.UTF_8).contains("mobility.json is damaged"));
    forgotten.destroyForcibly(); // as the message asks for: nobody else knows it
  }

  @Test
  void oneThatHangsIsBlamedAndNoOther() throws Exception {
    stack = stack(1, Map.of());
    stack.start();
    for (String part : List.of("kafka", "postgres")) {
      signal("STOP", part);
      try {
        assertEquals(List.of(part), parts(notHealthy()));
      } finally {
        signal("CONT", part);
      }
    }
  }

  @Test
  void aStartThatIsInterruptedLeavesNothingRunning() {
    stack = stack(1, Map.of());
    Thread.currentThread().interrupt();

    assertThrows(RuntimeException.class, stack::start);

    assertTrue(Thread.interrupted());
    assertEquals(List.of(), stack.state());
    assertTrue(EmbeddedPostgres.running(home().postgres()).isEmpty());
  }

  @Test
  void aPartThatCannotBeRememberedIsNotLeftRunning() throws IOException {
    stack = stack(1, Map.of());
    Files.createDirectories(home().folder());
    Files.writeString(home().runFiles(), "no folder");

    assertThrows(RuntimeException.class, stack::start);

    assertNoProcessIsLeft();
  }

  @Test
  void aServiceThatRefusesIsNamedWithItsLastWordsAndNothingIsLeftRunning() {
    stack = stack(1, Map.of("SAMPLE_REFUSES", "/mobility"));

    StackException failure = assertThrows(StackException.class, stack::start);

    assertTrue(failure.getMessage().contains("mobility ended"), failure.getMessage());
    assertTrue(failure.getMessage().contains("I refuse to serve"), failure.getMessage());
    assertEquals(List.of(), stack.state());
  }

  @Test
  void aDatabaseServerThatRefusesIsNamedWithItsLastWords() throws IOException {
    Secrets.in(home());
    EmbeddedPostgres.start(home().postgres(), 0, Map.of()).close();
    Files.writeString(
        home().postgres().resolve("data/postgresql.conf"), "no_such_setting = 1\n", APPEND);
    stack = stack(1, Map.of());

    StackException failure = assertThrows(StackException.class, stack::start);

    assertTrue(failure.getMessage().contains("PostgreSQL did not start"), failure.getMessage());
    assertTrue(failure.getMessage().contains("no_such_setting"), failure.getMessage());
    assertEquals(List.of(), stack.state());
  }

  @Test
  void whatIsNotBuiltIsNamed() {
    stack =
        new Stack(
            new StackOptions(
                folder, new Home(folder.resolve("home")), 0, 1, false, Map.of(), List.of()),
            new Progress(new PrintStream(told)));

    StackException failure = assertThrows(StackException.class, stack::start);

    assertTrue(failure.getMessage().contains("./caspian build"), failure.getMessage());
    assertFalse(told.toString(StandardCharsets.UTF_8).contains("postgres"));
  }

  private Stack stack(int instances, Map<String, String> environment) {
    Path repository = SampleService.repository(folder.resolve("repository"));
    Stack made =
        new Stack(
            new StackOptions(repository, home(), 0, instances, false, environment, List.of()),
            new Progress(new PrintStream(told)));
    // Also when somebody breaks the tests off: the processes outlive this one.
    Runtime.getRuntime().addShutdownHook(new Thread(made::stop));
    return made;
  }

  private Home home() {
    return new Home(folder.resolve("home"));
  }

  private RunFile run(String part) {
    return RunFile.all(home()).stream()
        .filter(run -> run.part().equals(part))
        .findFirst()
        .orElseThrow();
  }

  private void killAndAwait(String part) {
    RunFile run = run(part);
    stack.kill(part);
    while (run.isRunning()) {
      Thread.onSpinWait();
    }
  }

  private void signal(String name, String part) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(run(part).pid())).start().waitFor();
  }

  /** One that was just killed is given the time to be collected. */
  private static void assertNoProcessIsLeft() {
    for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
      String command = process.info().toString();
      try {
        process.onExit().get(5, TimeUnit.SECONDS);
      } catch (InterruptedException | ExecutionException | TimeoutException stays) {
        process.destroyForcibly();
        fail("It was left running: " + command, stays);
      }
    }
  }

  private Stream<PartState> notHealthy() {
    return stack.state().stream().filter(part -> part.state() != State.HEALTHY);
  }

  private static List<String> parts(Stream<PartState> states) {
    return states.map(PartState::part).toList();
  }

  private String answer(String part) throws IOException {
    try (InputStream body = stack.address(part).toURL().openStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
