package org.caspian.platform.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caspian.platform.testkit.CaspianServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = CaspianServers.class,
    initArgs = @ResourceArg(name = "kafka", value = "none"))
class NumbersTest {

  private static final Instant IN_2031 = Instant.parse("2031-06-01T00:00:00Z");

  @Inject Numbers numbers;

  @Test
  void showTypeYearSequenceAndCheckDigit() {
    assertEquals("CA-2026-00412-6", Numbers.format("CA", 2026, 412));
    assertEquals(
        "CA-2026-1234567-" + CheckDigit.of("20261234567"), Numbers.format("CA", 2026, 1_234_567));
  }

  @Test
  void beginAtOneForEachTypeAndYear() {
    assertTrue(next("QA", IN_2031).startsWith("QA-2031-00001-"));
    assertTrue(next("QA", IN_2031).startsWith("QA-2031-00002-"));
    assertTrue(next("QB", IN_2031).startsWith("QB-2031-00001-"));
    assertTrue(next("QA", Instant.parse("2032-06-01T00:00:00Z")).startsWith("QA-2032-00001-"));
  }

  @Test
  void haveTheYearOfUtc() {
    assertTrue(next("QC", Instant.parse("2033-12-31T23:59:59Z")).startsWith("QC-2033-"));
    assertTrue(next("QC", Instant.parse("2034-01-01T00:00:00Z")).startsWith("QC-2034-"));
  }

  @Test
  void areNeverGivenTwiceEvenOnTheFirstUse() {
    List<String> given = Together.run(8, i -> next("QD", IN_2031));

    assertEquals(8, Set.copyOf(given).size());
  }

  @Test
  void areNotGivenAgainAfterARollback() {
    Set<String> given = new HashSet<>();
    given.add(next("QE", IN_2031));
    assertThrows(
        IllegalStateException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      given.add(numbers.next("QE", IN_2031));
                      throw new IllegalStateException("rolled back");
                    }));
    given.add(next("QE", IN_2031));

    assertEquals(3, given.size());
  }

  @Test
  void needATransactionAndAType() {
    assertThrows(TransactionalException.class, () -> numbers.next("QA", IN_2031));
    assertThrows(IllegalArgumentException.class, () -> next("q; drop table album", IN_2031));
  }

  private String next(String type, Instant at) {
    return QuarkusTransaction.requiringNew().call(() -> numbers.next(type, at));
  }
}
