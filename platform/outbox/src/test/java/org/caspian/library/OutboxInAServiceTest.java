package org.caspian.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.outbox.OutboxMessage;
import org.caspian.platform.rest.Trace;
import org.caspian.platform.testkit.Await;
import org.caspian.platform.testkit.CaspianServers;
import org.caspian.platform.testkit.CloudEvent;
import org.caspian.platform.testkit.KafkaProbe;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(CaspianServers.class)
class OutboxInAServiceTest {

  @Inject Shelves shelves;
  @Inject Outbox outbox;

  @Test
  void eachChangeOfAChildIsAVersionAndAMessage() {
    UUID id = shelves.make();
    shelves.change(id, (shelf, at) -> shelf.add(shelves.book(shelf, "Koblandy"), at));
    shelves.change(id, (shelf, at) -> shelf.rename("Koblandy Batyr", at));
    shelves.change(id, Shelf::removeAll);

    assertHeard(id, 1, 2, 3, 4);
  }

  @Test
  void aChangeOfTheAudienceIsOneVersion() {
    UUID id = shelves.make();
    shelves.change(id, (shelf, at) -> shelf.showTo(UUID.randomUUID(), at));

    assertHeard(id, 1, 2);
  }

  @Test
  void twoFlushesBeforeTheMessageLeaveAGapAtMost() {
    UUID id = shelves.make();
    shelves.change(
        id,
        (shelf, at) -> {
          shelf.add(shelves.book(shelf, "first"), at);
          shelves.flush();
          shelf.rename("second", at);
          shelves.flush();
        });
    shelves.change(id, Shelf::look);

    assertHeard(id, 1, 3, 4);
  }

  @Test
  void whatWasChangedByABulkUpdateHasNoMessage() {
    UUID id = shelves.make();

    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () -> shelves.change(id, (shelf, at) -> shelves.changeBehindHibernatesBack(id)));

    assertTrue(refused.getMessage().contains("not changed"), refused::getMessage);
    assertEquals(1, shelves.messages(id));
  }

  @Test
  void aSecondMessageAboutARootInOneTransactionIsRefusedWithAllOfIt() {
    UUID id = shelves.make();

    assertThrows(
        IllegalStateException.class,
        () ->
            shelves.change(
                id,
                (shelf, at) -> {
                  shelf.look(at);
                  shelves.tell(shelf);
                  shelf.look(at);
                }));

    assertEquals(1, shelves.messages(id));
    shelves.change(id, Shelf::look);
    assertHeard(id, 1, 2);
  }

  @Test
  void aMessageOfAVersionThatHasOneFailsTheTransaction() {
    UUID id = shelves.make();
    shelves.writeMessageBehindTheOutbox(id, 2);

    assertThrows(IllegalStateException.class, () -> shelves.change(id, Shelf::look));

    shelves.in(id, (shelf, at) -> assertEquals(1, shelf.version()));
  }

  @Test
  void aChangeAfterTheMessageFailsTheTransaction() {
    UUID id = shelves.make();

    assertThrows(
        RuntimeException.class,
        () ->
            shelves.in(
                id,
                (shelf, at) -> {
                  shelf.look(at);
                  shelves.tell(shelf);
                  shelf.look(at);
                }));

    assertEquals(1, shelves.messages(id));
    shelves.in(id, (shelf, at) -> assertEquals(1, shelf.version()));
  }

  @Test
  void whatIsRolledBackIsNotTold() {
    UUID id = shelves.make();

    assertThrows(
        ArithmeticException.class,
        () ->
            shelves.in(
                id,
                (shelf, at) -> {
                  shelf.look(at);
                  shelves.tell(shelf);
                  throw new ArithmeticException("told to fail");
                }));

    assertEquals(1, shelves.messages(id));
  }

  @Test
  void sixtyFourKibibytesAreEnough() {
    UUID id = shelves.make();
    String quotes = "\"\"";
    String most = "x".repeat(Outbox.MAX_DATA_BYTES - quotes.length());

    assertThrows(IllegalArgumentException.class, () -> tell(id, message(id, most + "x")));
    assertEquals(1, shelves.messages(id));
    tell(id, message(id, most));
    assertEquals(2, shelves.messages(id));
  }

  @Test
  void withoutATransactionNothingIsAppended() {
    UUID id = shelves.make();
    shelves.in(
        id,
        (shelf, at) -> {
          OutboxMessage message = ShelfMessages.changed(shelf);
          outside(
              () ->
                  assertThrows(TransactionalException.class, () -> outbox.append(shelf, message)));
        });
    assertEquals(1, shelves.messages(id));
  }

  @Test
  void onlyTheOwnersOfATopicSendToIt() {
    UUID id = shelves.make();
    OutboxMessage foreign =
        OutboxMessage.of(
            "org.caspian.members.institution.created.v1", "/v1/x", Audience.everyone(), "x");

    assertThrows(IllegalArgumentException.class, () -> tell(id, foreign));
  }

  @Test
  void aMessageIsACloudEventInTheTraceOfItsRequest() {
    Trace trace = Trace.start();
    UUID id;
    try (Trace.Scope _ = trace.enter()) {
      id = shelves.make();
    }
    try (KafkaProbe probe = KafkaProbe.open()) {
      CloudEvent event = probe.await(ShelfMessages.TOPIC, ShelfMessages.CHANGED, id);

      assertEquals("1.0", event.headers().get("ce_specversion"));
      assertEquals("/library", event.headers().get("ce_source"));
      assertEquals("/v1/shelves/" + id, event.subject());
      assertEquals("members", event.audience());
      assertEquals(1, event.aggregateVersion());
      assertEquals("application/json", event.headers().get("content-type"));
      assertEquals(trace.traceparent(), event.headers().get("traceparent"));
      assertEquals(id.toString(), event.data().path("id").asText());
      assertFalse(event.data().has("nothing"));
    }
    assertHeard(id, 1);
  }

  private void tell(UUID id, OutboxMessage message) {
    shelves.in(
        id,
        (shelf, at) -> {
          shelf.look(at);
          outbox.append(shelf, message);
        });
  }

  private static OutboxMessage message(UUID id, Object data) {
    return OutboxMessage.of(ShelfMessages.CHANGED, "/v1/shelves/" + id, Audience.members(), data);
  }

  /** Outside of the transaction that runs. */
  private static void outside(Runnable what) {
    QuarkusTransaction.suspendingExisting().run(what);
  }

  private void assertHeard(UUID id, long... versions) {
    List<Long> expected = Arrays.stream(versions).boxed().toList();
    Await.asserted("the messages", () -> assertEquals(expected, shelves.heard(id)));
  }
}
