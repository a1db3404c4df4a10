package org.caspian.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.caspian.platform.outbox.InboundMessage;
import org.caspian.platform.outbox.MessageHandler;
import org.caspian.platform.rest.Trace;

/** Hears the service's own messages, as another service would. */
@ApplicationScoped
public class ShelfHandler implements MessageHandler {

  private final EntityManager entities;
  private final Set<UUID> refused = ConcurrentHashMap.newKeySet();

  /** What it reads of the content. */
  record Heard(UUID id, long version, List<String> neverSent) {}

  ShelfHandler(EntityManager entities) {
    this.entities = entities;
  }

  void refuse(UUID shelf) {
    refused.add(shelf);
  }

  void refuseNothing() {
    refused.clear();
  }

  @Override
  public Set<String> topics() {
    return Set.of(ShelfMessages.TOPIC);
  }

  @Override
  public boolean takes(String type) {
    return ShelfMessages.CHANGED.equals(type);
  }

  @Override
  public void handle(InboundMessage message) {
    Heard heard = message.data(Heard.class);
    entities.persist(
        new SeenShelf(
            heard.id(), heard.version(), Trace.current().map(Trace::traceId).orElse(null)));
    if (refused.contains(message.key())) {
      throw new IllegalStateException("told to refuse " + message);
    }
  }
}
