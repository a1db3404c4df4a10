package org.caspian.events.registration;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.caspian.events.Given;
import org.caspian.platform.testkit.Parallel;
import org.caspian.platform.testkit.University;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
class AWithdrawalWhileNewcomersComeTest {

  private final University host = University.member();
  private final University home = University.member();

  @RepeatedTest(5)
  void givesThePlaceToTheFirstInLine() {
    String event = Given.open(host, 1);
    String confirmed = Given.registered(home, event);
    String first = Given.registered(home, event);
    List<Callable<Response>> requests =
        new ArrayList<>(Collections.nCopies(8, () -> Given.register(home, event)));
    requests.add(4, () -> Given.withdraw(home, confirmed));

    List<Response> answers = Parallel.send(requests);

    answers.remove(4).then().statusCode(200).body(has("state", equalTo("WITHDRAWN")));
    answers.forEach(
        answer -> answer.then().statusCode(201).body(has("state", equalTo("WAITLISTED"))));
    Given.registration(home, first).body(has("state", equalTo("CONFIRMED")));
    Given.places(host, event)
        .body(has("confirmed", equalTo(1)))
        .body(has("waiting", equalTo(8)))
        .body(has("free", equalTo(0)));
  }

  @RepeatedTest(3)
  void allOfManyAtOnceGiveTheirPlacesOn() {
    String event = Given.open(host, 10);
    List<String> confirmed = new ArrayList<>();
    List<String> waiting = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      confirmed.add(Given.registered(home, event));
    }
    for (int i = 0; i < 10; i++) {
      waiting.add(Given.registered(home, event));
    }

    // One of those who wait goes too, so that places and line are left at the same time.
    List<Response> answers =
        Parallel.send(
            Stream.concat(confirmed.stream(), waiting.stream().limit(1))
                .<Callable<Response>>map(id -> () -> Given.withdraw(home, id))
                .toList());

    answers.forEach(answer -> answer.then().statusCode(200));
    waiting.stream()
        .skip(1)
        .forEach(id -> Given.registration(home, id).body(has("state", equalTo("CONFIRMED"))));
    Given.places(host, event)
        .body(has("confirmed", equalTo(9)))
        .body(has("waiting", equalTo(0)))
        .body(has("free", equalTo(1)));
  }

  @RepeatedTest(3)
  void countsRightWhileTheCapacityChangesToo() {
    String event = Given.open(host, 2);
    List<String> confirmed = List.of(Given.registered(home, event), Given.registered(home, event));
    Given.registered(home, event);
    List<Callable<Response>> requests =
        new ArrayList<>(Collections.nCopies(6, () -> Given.register(home, event)));
    requests.add(() -> Given.change(host, event, Map.of("capacity", 5)));
    confirmed.forEach(id -> requests.add(() -> Given.withdraw(home, id)));

    Parallel.send(requests).forEach(answer -> answer.then().statusCode(oneOf(200, 201)));

    // 9 came, 2 went: 5 of 7 have a place.
    Given.places(host, event)
        .body(has("capacity", equalTo(5)))
        .body(has("confirmed", equalTo(5)))
        .body(has("waiting", equalTo(2)));
    host.asks()
        .queryParam("state", "CONFIRMED")
        .get("/v1/events/{id}/registrations", event)
        .then()
        .body(has("items", hasSize(5)));
  }
}
