package org.caspian.platform.outbox;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.caspian.platform.outbox.ReceivedRecord.QueueKey;
import org.jboss.logging.Logger;

/**
 * What an operator does about messages, on the management port only:
 *
 * <ul>
 *   <li>{@code GET /q/messages/parked} lists parked messages, the oldest first
 *   <li>{@code POST /q/messages/parked/replay?topic=…&key=…} tries the whole queue of a key again
 *   <li>{@code POST /q/messages/parked/discard?messageId=…&reason=…} gives a parked message up, and
 *       tries what waits behind it; the message and the reason are kept
 *   <li>{@code POST /q/messages/announcements?topic=…} announces a state topic again
 * </ul>
 */
@Singleton
final class MessageRoutes {

  private static final Logger LOGGER = Logger.getLogger(MessageRoutes.class);

  private static final int SHOWN = 200;
  private static final int LONGEST_REASON = 500;

  private final Transactions transactions;
  private final OutboxProducers.Owned owned;
  private final Clock clock;

  MessageRoutes(Transactions transactions, OutboxProducers.Owned owned, Clock clock) {
    this.transactions = transactions;
    this.owned = owned;
    this.clock = clock;
  }

  void register(@Observes ManagementInterface management) {
    Router router = management.router();
    router.get("/q/messages/parked").blockingHandler(this::parked);
    router.post("/q/messages/parked/replay").blockingHandler(this::replay);
    router.post("/q/messages/parked/discard").blockingHandler(this::discard);
    router.post("/q/messages/announcements").blockingHandler(this::announce);
  }

  private void parked(RoutingContext context) {
    List<ParkedMessage> parked =
        transactions.inNew(connection -> InboxTable.parked(connection, SHOWN));
    answer(context, 200, Map.of("items", parked));
  }

  private void replay(RoutingContext context) {
    QueueKey queue = new QueueKey(parameter(context, "topic"), parameter(context, "key"));
    int messages =
        transactions.inNew(connection -> InboxTable.replay(connection, queue, clock.instant()));
    answer(context, messages == 0 ? 404 : 202, Map.of("messages", messages));
  }

  private void discard(RoutingContext context) {
    String reason = parameter(context, "reason").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      answer(context, 400, Map.of("error", "reason has 1 to " + LONGEST_REASON + " characters"));
      return;
    }
    String id = parameter(context, "messageId");
    OptionalInt behind = discard(id, reason);
    if (behind.isPresent()) {
      LOGGER.warnf("Message %s is discarded by an operator: %s", id, reason);
    }
    answer(context, behind.isPresent() ? 202 : 404, Map.of("messages", behind.orElse(0)));
  }

  private OptionalInt discard(String id, String reason) {
    UUID message;
    try {
      message = UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return OptionalInt.empty(); // no message has such an id
    }
    return transactions.inNew(
        connection -> InboxTable.discard(connection, message, reason, clock.instant()));
  }

  private void announce(RoutingContext context) {
    String topic = parameter(context, "topic");
    boolean known = owned.stateTopics().contains(topic);
    if (known) {
      transactions.inNew(connection -> AnnouncementTable.request(connection, topic));
    }
    answer(context, known ? 202 : 404, Map.of("topic", topic));
  }

  /** The parameter's value, empty if it is missing: a broken record may have no key. */
  private static String parameter(RoutingContext context, String name) {
    return Objects.requireNonNullElse(context.request().getParam(name), "");
  }

  private static void answer(RoutingContext context, int status, Object body) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(Buffer.buffer(MessageJson.write(body)));
  }
}
