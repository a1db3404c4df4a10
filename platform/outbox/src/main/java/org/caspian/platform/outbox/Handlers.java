package org.caspian.platform.outbox;

import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caspian.platform.rest.Trace;

/** Gives a record to the handlers that take it. */
final class Handlers {

  private final List<MessageHandler> handlers;

  Handlers(List<MessageHandler> handlers) {
    this.handlers = List.copyOf(handlers);
  }

  /** Every topic that somebody reads. */
  Set<String> topics() {
    return handlers.stream()
        .flatMap(handler -> handler.topics().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether anybody takes the record. What says no type and has no content is a tombstone; what
   * says no type and has one is no message of ours, and must be seen.
   */
  boolean take(ReceivedRecord record) {
    if (record.type() == null) {
      return record.value() != null;
    }
    return handlers.stream().anyMatch(handler -> takes(handler, record));
  }

  /** Whether anybody takes the record although its id is known. */
  boolean takeAgain(ReceivedRecord record) {
    return record.type() != null && handlers.stream().anyMatch(handler -> again(handler, record));
  }

  /**
   * Gives the record to all that take it, in the trace of the request that caused it.
   *
   * @param repeated whether its id is known: then only to those that overwrite state
   * @throws RuntimeException if it is no message, or a handler failed
   */
  void handle(ReceivedRecord record, boolean repeated) {
    InboundMessage message = CloudEvents.read(record);
    MessageSpan span = MessageSpan.processing(message, CloudEvents.trace(record));
    try (Scope _ = span.enter();
        Trace.Scope _ = span.trace().orElseGet(Trace::start).enter()) {
      for (MessageHandler handler : handlers) {
        if (repeated ? again(handler, record) : takes(handler, record)) {
          handler.handle(message);
        }
      }
      span.end(null);
    } catch (RuntimeException | Error e) {
      span.end(e);
      throw e;
    }
  }

  private static boolean again(MessageHandler handler, ReceivedRecord record) {
    return handler.overwritesState() && takes(handler, record);
  }

  private static boolean takes(MessageHandler handler, ReceivedRecord record) {
    return handler.topics().contains(record.topic()) && handler.takes(record.type());
  }
}
