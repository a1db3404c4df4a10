package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.caspian.contracttests.Platform.Caller;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.Json;
import org.caspian.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every service and the gateway are started while no broker runs, which comes later. Of each
 * service one instance only is started, so that all that arrives was sent and taken in by processes
 * that began without a broker.
 */
@Tag(Platform.OWN)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KafkaIsNotThereYetTest {

  private static final int WRITES_OF_EACH = 10;
  private static final List<String> GATEWAYS = List.of("gateway", "gateway-2");

  private static final Platform PLATFORM = Platform.shared();
  private static final Stack STACK = PLATFORM.stack();

  private static Caller secretariat;
  private static Caller member;
  private static Caller partner;
  private static String position;

  /** What was written while Kafka was away, by its path. */
  private static final List<String> WRITTEN = new ArrayList<>();

  /** An institution that was entered while Kafka was away; nobody speaks for it. */
  private static Caller newcomer;

  @BeforeAll
  static void startAllWithoutKafka() throws Exception {
    secretariat = PLATFORM.secretariat();
    member = PLATFORM.member("KZ");
    partner = PLATFORM.member("AZ");
    // Every service knows them: what each is asked then needs no message.
    Exchange.agreed(member, partner, 1);
    JointProject.draft(member);
    SummerUniversity.draft(member, 5);

    STACK.process("kafka").ifPresent(ProcessHandle::destroy);
    Await.until("Kafka has ended", () -> STACK.process("kafka").isEmpty());
    allParts().forEach(STACK::kill);
    Await.until("all have ended", () -> allParts().allMatch(KafkaIsNotThereYetTest::isDead));
    startAgain(allParts().filter(part -> GATEWAYS.contains(part) || !part.endsWith("-2")));
    // No message comes into the feed any more.
    position = secretariat.asking().get("/v1/changes?cursor=now").path("next");
  }

  @AfterAll
  static void startWhatIsStillDead() throws Exception {
    startAgain(
        Stream.concat(Stream.of("kafka"), allParts()).filter(KafkaIsNotThereYetTest::isDead));
  }

  private static Stream<String> allParts() {
    return Stack.services().stream().flatMap(service -> Stream.of(service, service + "-2"));
  }

  private static boolean isDead(String part) {
    return STACK.process(part).isEmpty();
  }

  /** Side by side; each is ready then. */
  private static void startAgain(Stream<String> parts) throws Exception {
    List<Future<?>> starts = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      parts.forEach(part -> starts.add(threads.submit(() -> STACK.startAgain(part, Map.of()))));
    }
    for (Future<?> start : starts) {
      start.get();
    }
  }

  @Test
  @Order(1)
  void everythingIsWrittenAllTheSame() {
    for (int number = 0; number < WRITES_OF_EACH; number++) {
      String entered = written(secretariat, "/v1/institutions", institution());
      newcomer = new Caller(UUID.fromString(entered), null, "newcomer");
      written(member, "/v1/agreements", Exchange.proposal(member, partner, 2));
      written(
          member,
          "/v1/projects",
          Map.of("title", Map.of("en", "Sturgeons"), "theme", "CASPIAN_ECOLOGY"));
      written(member, "/v1/events", SummerUniversity.event(7));
      written(
          secretariat,
          "/v1/clients",
          Map.of("institution", member.institution(), "label", "Without Kafka"));
    }
  }

  private static Map<String, Object> institution() {
    return Map.of(
        "name", Map.of("en", "University without Kafka " + UUID.randomUUID()),
        "type", "UNIVERSITY",
        "country", "TM",
        "city", "Avaza",
        "timeZone", "Asia/Ashgabat",
        "timeZoneBasis", "DERIVED",
        "membership", "ACTIVE",
        "basis", "SAMPLE");
  }

  /** Writes once; the id of what was made. */
  private static String written(Caller caller, String path, Map<String, Object> body) {
    Response answer = caller.asking().body(body).post(path);
    assertEquals(201, answer.statusCode(), answer.asString());
    String id = Json.at(answer, "id");
    WRITTEN.add(path + "/" + id);
    return id;
  }

  @Test
  @Order(2)
  void everythingIsReadAllTheSame() {
    for (String path : WRITTEN) {
      Caller reader = path.startsWith("/v1/clients") ? secretariat : member;
      assertEquals(200, reader.asking().get(path).statusCode(), path);
    }
    for (String list :
        List.of("institutions", "agreements", "projects", "events", "clients", "changes")) {
      assertEquals(200, secretariat.asking().get("/v1/" + list + "?limit=5").statusCode(), list);
    }
  }

  @Test
  @Order(3)
  void allOfItIsInTheChangesWhenKafkaIsThere() {
    assertEquals(List.of(), changes().<List<String>>path("items.subject"));

    STACK.startAgain("kafka", Map.of());

    Eventually.answered(
        KafkaIsNotThereYetTest::changes,
        all -> all.<List<String>>path("items.subject").containsAll(WRITTEN));
  }

  private static Response changes() {
    return secretariat.asking().get("/v1/changes?limit=200&cursor=" + position);
  }

  @Test
  @Order(4)
  void theOtherServicesKnowWhoIsNewByThen() {
    String project = JointProject.draft(member);

    Response agreement = untilKnown("/v1/agreements", Exchange.proposal(member, newcomer, 2));
    Response invitation =
        untilKnown(
            "/v1/projects/" + project + "/partners",
            Map.of("institutionId", newcomer.institution()));
    Response client =
        Eventually.answered(
            () ->
                secretariat
                    .asking()
                    .body(Map.of("institution", newcomer.institution(), "label", "New"))
                    .post("/v1/clients"),
            answer -> answer.statusCode() == 201);

    assertEquals(201, agreement.statusCode(), agreement.asString());
    assertEquals(201, invitation.statusCode(), invitation.asString());
    assertEquals(201, client.statusCode());
    // Its client is known by the gateway, its event taken by events.
    SummerUniversity.draft(PLATFORM.member("RU"), 5);
  }

  /** What the member asks about the newcomer, as soon as the service has heard of that one. */
  private static Response untilKnown(String path, Map<String, Object> body) {
    return Eventually.answered(
        () -> member.asking().body(body).post(path), answer -> answer.statusCode() != 422);
  }
}
