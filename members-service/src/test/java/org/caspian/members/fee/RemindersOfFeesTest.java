package org.caspian.members.fee;

import static org.caspian.platform.testkit.Json.has;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.caspian.members.Member;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.caspian.platform.testkit.Parallel;
import org.junit.jupiter.api.Test;

/** What each instance does by itself from time to time is done here when it is wanted. */
@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class RemindersOfFeesTest {

  private static final String OVERDUE = "org.caspian.members.invoice.overdue.v1";

  @Inject OverdueReminders reminders;

  private final Member debtor = Member.active();

  private void fourLookAtOnce() {
    Parallel.send(
        Collections.<Callable<Boolean>>nCopies(
            4,
            () -> {
              reminders.remindAll();
              return true;
            }));
  }

  /** The days of the reminders, once so many messages about the invoice have come. */
  private static List<Integer> told(String invoice, int messages) {
    try (KafkaProbe probe = KafkaProbe.open()) {
      Await.until("it is told", () -> about(probe, invoice).size() >= messages);
      return about(probe, invoice).stream()
          .filter(message -> message.type().equals(OVERDUE))
          .map(message -> message.data().path("reminderDays").asInt())
          .toList();
    }
  }

  private static List<CloudEvent> about(KafkaProbe probe, String id) {
    return probe.read("caspian.members.invoice.v1").stream()
        .filter(message -> message.key().equals(id))
        .toList();
  }

  @Test
  void eachIsSaidOnceAlsoWhenFourLookAtOnceAndLate() {
    String late = FeeFixture.invoice(debtor, FeeFixture.daysAgo(61));
    String later = FeeFixture.invoice(debtor, FeeFixture.daysAgo(95));

    fourLookAtOnce();
    fourLookAtOnce();

    // What is done with it after that is told after that: nothing comes between.
    FeeFixture.paid(late, "1.00");
    FeeFixture.paid(later, "1.00");
    assertEquals(List.of(30, 60), told(late, 4));
    assertEquals(List.of(30, 60, 90), told(later, 5));
    debtor.asks().get("/v1/invoices/{id}", late).then().body(has("remindedDays", equalTo(60)));
  }

  @Test
  void nobodyIsRemindedOfWhatIsPaidOrCouldNotBePaidOrIsNotLateEnough() {
    String paid = FeeFixture.invoice(debtor, FeeFixture.daysAgo(95));
    FeeFixture.paid(paid, FeeFixture.FEE);
    String early = FeeFixture.invoice(debtor, FeeFixture.daysAgo(29));
    Member blocked = Member.active();
    FeeFixture.blocked(FeeFixture.block(blocked.id(), FeeFixture.daysAgo(90)));
    String notPayable = FeeFixture.invoice(blocked, FeeFixture.daysAgo(95));

    reminders.remindAll();

    for (String invoice : List.of(paid, early, notPayable)) {
      Member.secretariatAsks()
          .get("/v1/invoices/{id}", invoice)
          .then()
          .body(has("remindedDays", nullValue()));
    }
  }
}
