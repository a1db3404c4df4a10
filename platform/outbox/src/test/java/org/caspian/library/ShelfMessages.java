package org.caspian.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.outbox.OutboxMessage;
import org.caspian.platform.outbox.OwnedTopics;
import org.caspian.platform.outbox.Topic;

/** The messages about shelves, and their topic. */
@ApplicationScoped
public class ShelfMessages implements OwnedTopics {

  public static final String TOPIC = "caspian.library.shelf.v1";
  public static final String CHANGED = "org.caspian.library.shelf.changed.v1";

  /** The whole state of a shelf. */
  record State(UUID id, int books, String nothing, long version) {}

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.state(TOPIC));
  }

  static OutboxMessage changed(Shelf shelf) {
    return OutboxMessage.of(
        CHANGED,
        "/v1/shelves/" + shelf.id(),
        shelf.audience(),
        new State(shelf.id(), shelf.size(), null, shelf.version()));
  }
}
