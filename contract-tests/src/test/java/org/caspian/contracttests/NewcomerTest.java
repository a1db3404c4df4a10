package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.caspian.platform.embedded.FreePort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody sees who has just cloned the repository: the commands of {@code ./caspian}, one
 * after the other, as processes.
 */
@Tag(Platform.OWN)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewcomerTest {

  @TempDir private static Path home;
  private static int port;
  private static Run firstStart;

  private record Run(int exitCode, String output) {}

  @BeforeAll
  static void start() throws Exception {
    port = FreePort.any();
    firstStart = caspian("up");
  }

  @AfterAll
  static void stop() throws Exception {
    caspian("reset", "--yes");
  }

  @Test
  @Order(1)
  void theFirstStartTellsTheAddressAndTheClients() {
    assertEquals(0, firstStart.exitCode(), firstStart.output());
    assertTrue(firstStart.output().contains("http://localhost:" + port), firstStart.output());
    assertTrue(firstStart.output().contains("/docs"), firstStart.output());
    assertTrue(firstStart.output().contains("Yessenov University"), firstStart.output());
  }

  @Test
  @Order(2)
  void credentialsAndSecretsAreForTheirOwnerOnly() throws IOException {
    for (String file : List.of("credentials.json", "secrets")) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file))),
          file);
    }
  }

  @Test
  @Order(3)
  void startingItAgainSaysThatItRuns() throws Exception {
    Run again = caspian("up");

    assertEquals(0, again.exitCode(), again.output());
    assertTrue(again.output().contains("Already running"), again.output());
  }

  @Test
  @Order(4)
  void theTourPlaysTheMainJob() throws Exception {
    Run tour = caspian("tour");

    assertEquals(0, tour.exitCode(), tour.output());
    assertTrue(tour.output().contains("Every answer was as it should be"), tour.output());
  }

  @Test
  @Order(5)
  void aPartThatWasKilledIsNamedByStatus() throws Exception {
    kill("members");

    Run status = caspian("status");

    assertEquals(1, status.exitCode(), status.output());
    assertTrue(status.output().contains("members died"), status.output());
  }

  @Test
  @Order(6)
  void theNextStartCleansUpAndTheDataIsStillThere() throws Exception {
    Run up = caspian("up");
    Run tour = caspian("tour");

    assertEquals(0, up.exitCode(), up.output());
    assertEquals(0, tour.exitCode(), tour.output());
  }

  @Test
  @Order(7)
  void lostCredentialsAreToldTogetherWithTheWayOut() throws Exception {
    Path credentials = home.resolve("credentials.json");
    String kept = Files.readString(credentials);
    Files.delete(credentials);
    caspian("down");

    Run up = caspian("up");

    assertEquals(1, up.exitCode(), up.output());
    assertTrue(up.output().contains("./caspian reset"), up.output());
    Files.writeString(credentials, kept);
  }

  @Test
  @Order(8)
  void afterDownNothingRuns() throws Exception {
    Run down = caspian("down");
    Run status = caspian("status", "--json");

    assertEquals(0, down.exitCode(), down.output());
    assertTrue(status.output().contains("\"parts\":[]"), status.output());
  }

  private static void kill(String part) throws IOException {
    String runFile = Files.readString(home.resolve("run").resolve(part + ".json"));
    long pid = Long.parseLong(runFile.replaceAll(".*\"pid\":(\\d+).*", "$1"));
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  private static Run caspian(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dcaspian.repository=" + Path.of("..").toAbsolutePath().normalize(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.caspian.stack.Launcher");
    builder.command().addAll(List.of(arguments));
    builder.environment().put("CASPIAN_HOME", home.toString());
    builder.environment().put("CASPIAN_PORT", Integer.toString(port));
    // What they save is not what is looked at here, and writing them takes a minute.
    builder.environment().put("CASPIAN_START_CACHES", "off");
    File output = File.createTempFile("caspian", ".out");
    Process process = builder.redirectErrorStream(true).redirectOutput(output).start();
    int exitCode = process.waitFor();
    String text = Files.readString(output.toPath(), StandardCharsets.UTF_8);
    Files.delete(output.toPath());
    return new Run(exitCode, text);
  }
}
