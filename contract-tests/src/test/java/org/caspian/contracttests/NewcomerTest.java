package org.caspian.contracttests;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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

  private static final List<String> PARTS =
      List.of("postgres", "kafka", "members", "mobility", "projects", "events", "gateway");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path home;
  private static int port;
  private static Run firstStart;
  private static List<Map<String, Object>> agreements;

  private record Run(int exitCode, String output) {

    /** Without what the JVM says first of the options that it has found. */
    String lastLine() {
      return output.lines().toList().getLast();
    }
  }

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
  void theCredentialsAreOfTheSecretariatAndOfThreeUniversities() throws IOException {
    JsonNode credentials = JSON.readTree(home.resolve("credentials.json").toFile());

    assertEquals(Set.of("issuer", "clients"), membersOf(credentials));
    assertEquals("http://localhost:" + port, credentials.path("issuer").asText());
    Map<String, JsonNode> clients = new HashMap<>();
    for (JsonNode client : credentials.path("clients")) {
      assertEquals(
          Set.of("name", "client_id", "client_secret", "institution", "roles"), membersOf(client));
      clients.put(client.path("name").asText(), client);
    }
    assertEquals(
        Set.of(
            "Secretariat",
            "Yessenov University",
            "Baku State University",
            "Astrakhan State Technical University"),
        clients.keySet());
    assertTrue(clients.remove("Secretariat").path("institution").isNull());
    clients.values().forEach(client -> UUID.fromString(client.path("institution").asText()));
  }

  @Test
  @Order(4)
  void theSampleInstitutionsAreThere() throws Exception {
    Response list = asked("Secretariat", "/v1/institutions?limit=200");

    assertEquals(
        IntStream.rangeClosed(1, 64).mapToObj("SAMPLE-%03d"::formatted).toList(),
        list.<List<String>>path("items.localReference").stream().sorted().toList());
    assertEquals(Set.of("ACTIVE"), Set.copyOf(list.<List<String>>path("items.membership")));
    assertEquals(Set.of("SAMPLE"), Set.copyOf(list.<List<String>>path("items.basis")));
  }

  @Test
  @Order(5)
  void statusShowsEveryPart() throws Exception {
    Run table = caspian("status");

    assertEquals(0, table.exitCode(), table.output());
    for (String part : PARTS) {
      assertTrue(
          table.output().lines().anyMatch(line -> line.matches(part + " +healthy .*")),
          table.output());
    }
  }

  @Test
  @Order(6)
  void statusIsThereForProgramsToo() throws Exception {
    JsonNode status = JSON.readTree(caspian("status", "--json").lastLine());

    assertTrue(status.path("healthy").asBoolean(), status.toString());
    assertEquals(PARTS, status.path("parts").findValuesAsText("part"));
    for (JsonNode part : status.path("parts")) {
      assertEquals("HEALTHY", part.path("state").asText());
      assertTrue(ProcessHandle.of(part.path("pid").asLong()).isPresent(), part.toString());
      assertTrue(part.path("port").asInt() > 0, part.toString());
    }
  }

  @Test
  @Order(7)
  void logsSaysWhereTheyAreAndShowsTheOneOfAPart() throws Exception {
    List<String> all = caspian("logs").output().lines().toList();
    Run members = caspian("logs", "members");
    Run nobody = caspian("logs", "nobody");

    for (String part : PARTS) {
      assertTrue(all.contains(home.resolve("logs").resolve(part + ".log").toString()), part);
    }
    assertEquals(0, members.exitCode());
    assertTrue(members.output().contains("members-service"), members.output());
    assertEquals(1, nobody.exitCode());
    assertTrue(nobody.output().contains("no log of a part named nobody"), nobody.output());
  }

  @Test
  @Order(8)
  void startingItAgainSaysThatItRuns() throws Exception {
    Run again = caspian("up");

    assertEquals(0, again.exitCode(), again.output());
    assertTrue(again.output().contains("Already running"), again.output());
  }

  @Test
  @Order(9)
  void theTourPlaysTheMainJob() throws Exception {
    Run tour = caspian("tour");

    assertEquals(0, tour.exitCode(), tour.output());
    assertTrue(tour.output().contains("Every answer was as it should be"), tour.output());
    for (String shown :
        List.of(
            "again: all unchanged",
            "nothing of it in Astrakhan's list",
            "nothing of it in Astrakhan's changes",
            "20 at once: 2 x 201, 18 x 409 no-seat-left",
            "60 at once: 20 x 201 CONFIRMED, 40 x 201 WAITLISTED",
            "the first in line has the place")) {
      assertTrue(tour.output().contains(shown), shown + " in " + tour.output());
    }
  }

  @Test
  @Order(10)
  void aPartThatWasKilledIsNamedByStatus() throws Exception {
    kill("members");

    Run status = caspian("status");

    assertEquals(1, status.exitCode(), status.output());
    assertTrue(status.output().contains("members died"), status.output());
  }

  @Test
  @Order(11)
  void theNextStartCleansUpAndTheDataIsStillThere() throws Exception {
    Run up = caspian("up");
    Run tour = caspian("tour");

    assertEquals(0, up.exitCode(), up.output());
    assertEquals(0, tour.exitCode(), tour.output());
  }

  @Test
  @Order(12)
  void repeatedToursLeaveNoClientOpenAndNoMemberMore() throws Exception {
    Response clients = asked("Secretariat", "/v1/clients?state=ACTIVE&limit=200");
    Response members = asked("Secretariat", "/v1/institutions?membership=ACTIVE&limit=200");

    assertEquals(4, clients.<List<String>>path("items.id").size());
    assertEquals(64, members.<List<String>>path("items.id").size());
  }

  @Test
  @Order(13)
  void lostCredentialsAreToldTogetherWithTheWayOut() throws Exception {
    agreements = agreementsOfBaku();
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
  @Order(14)
  void theDataHasSurvivedTheStop() throws Exception {
    Run up = caspian("up");

    assertEquals(0, up.exitCode(), up.output());
    assertEquals(2, agreements.size());
    assertEquals(agreements, agreementsOfBaku());
    // The sample, what the tour imports, and an applicant of each of two tours.
    assertEquals(
        64 + 1 + 2,
        asked("Secretariat", "/v1/institutions?limit=200").<List<?>>path("items").size());
  }

  @Test
  @Order(15)
  void afterDownNothingRuns() throws Exception {
    Run down = caspian("down");
    Run status = caspian("status", "--json");

    assertEquals(0, down.exitCode(), down.output());
    assertTrue(status.output().contains("\"parts\":[]"), status.output());
  }

  private static List<Map<String, Object>> agreementsOfBaku() throws Exception {
    return asked("Baku", "/v1/agreements?limit=200").path("items");
  }

  private static Response asked(String client, String path) throws Exception {
    return given()
        .baseUri("http://localhost:" + port)
        .auth()
        .oauth2(caspian("token", client).lastLine())
        .get(path);
  }

  private static Set<String> membersOf(JsonNode object) {
    Set<String> names = new HashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
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
