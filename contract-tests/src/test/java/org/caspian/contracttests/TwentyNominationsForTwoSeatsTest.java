package org.caspian.contracttests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** At once, over two gateways and two instances of mobility. */
class TwentyNominationsForTwoSeatsTest {

  private static Exchange exchange;
  private static final List<Response> ANSWERS = new ArrayList<>();

  @BeforeAll
  static void nominate() throws Exception {
    Platform platform = Platform.shared();
    exchange = Exchange.agreed(platform.member("KZ"), platform.member("AZ"), 2);
    try (ExecutorService students = Executors.newFixedThreadPool(20)) {
      List<Future<Response>> calls =
          IntStream.range(0, 20)
              .mapToObj(student -> students.submit(() -> exchange.nominate("S-" + student)))
              .toList();
      for (Future<Response> call : calls) {
        ANSWERS.add(call.get());
      }
    }
  }

  @Test
  void exactlyTwoSucceed() {
    assertEquals(2, count(201));
  }

  @Test
  void theOthersAreToldThatNoSeatIsLeft() {
    List<String> codes =
        ANSWERS.stream()
            .filter(answer -> answer.statusCode() != 201)
            .map(answer -> answer.<String>path("code"))
            .distinct()
            .toList();

    assertEquals(18, count(409));
    assertEquals(List.of("no-seat-left"), codes);
  }

  @Test
  void theLedgerShowsTwoHeldAndNoneFree() {
    Response seats =
        exchange
            .receiving()
            .asking()
            .get(
                "/v1/agreements/{agreement}/conditions/{condition}/seats?academicYear={year}",
                exchange.agreement(),
                exchange.condition(),
                Exchange.YEAR);

    assertEquals(2, seats.<Integer>path("held"));
    assertEquals(0, seats.<Integer>path("free"));
  }

  private static long count(int status) {
    return ANSWERS.stream().filter(answer -> answer.statusCode() == status).count();
  }
}
