package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.caspian.contracttests.Platform.Caller;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** At once, over two gateways and two instances of events. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SixtyRegistrationsForTwentyPlacesTest {

  private static Caller home;
  private static SummerUniversity event;
  private static final List<Response> ANSWERS = new ArrayList<>();

  @BeforeAll
  static void register() throws Exception {
    Platform platform = Platform.shared();
    home = platform.member("KZ");
    event = SummerUniversity.open(platform.member("AZ"), 20);
    Eventually.answered(() -> event.register(home, "FIRST"), answer -> answer.statusCode() != 422)
        .then()
        .statusCode(201);
    try (ExecutorService participants = Executors.newFixedThreadPool(59)) {
      List<Future<Response>> calls =
          IntStream.range(0, 59)
              .mapToObj(one -> participants.submit(() -> event.register(home, "P-" + one)))
              .toList();
      for (Future<Response> call : calls) {
        ANSWERS.add(call.get());
      }
    }
  }

  @Test
  @Order(1)
  void allAreTaken() {
    assertEquals(
        List.of(),
        ANSWERS.stream()
            .filter(answer -> answer.statusCode() != 201)
            .map(Response::asString)
            .distinct()
            .toList());
  }

  @Test
  @Order(2)
  void twentyHaveAPlaceAndFortyWaitInOrder() {
    List<Integer> positions =
        event
            .host()
            .asking()
            .get("/v1/events/" + event.id() + "/registrations?state=WAITLISTED&limit=200")
            .path("items.position");

    assertEquals(20, event.places().<Integer>path("confirmed"));
    assertEquals(40, event.places().<Integer>path("waiting"));
    assertEquals(
        IntStream.rangeClosed(1, 40).boxed().toList(), positions.stream().sorted().toList());
  }

  @Test
  @Order(3)
  void aWithdrawalGivesThePlaceToTheFirstInLine() {
    String confirmed = idOf("CONFIRMED", 0);
    String first =
        home.asking()
            .get("/v1/events/" + event.id() + "/registrations?state=WAITLISTED&limit=200")
            .path("items.find { it.position == 1 }.id");

    home.asking().post("/v1/registrations/" + confirmed + "/withdrawal").then().statusCode(200);

    assertEquals("CONFIRMED", home.asking().get("/v1/registrations/" + first).path("state"));
    assertEquals(20, event.places().<Integer>path("confirmed"));
    assertEquals(39, event.places().<Integer>path("waiting"));
  }

  private static String idOf(String state, int index) {
    return home.asking()
        .get("/v1/events/" + event.id() + "/registrations?state=" + state + "&limit=200")
        .path("items[" + index + "].id");
  }
}
