package org.caspian.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.outbox.Announcement;
import org.caspian.platform.outbox.Announcer;

/** Tells the present state of all shelves. */
@ApplicationScoped
public class ShelfAnnouncer implements Announcer {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final EntityManager entities;

  ShelfAnnouncer(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public String topic() {
    return ShelfMessages.TOPIC;
  }

  @Override
  public List<Announcement> after(UUID after, int limit) {
    return entities
        .createQuery("from Shelf where id > :after order by id", Shelf.class)
        .setParameter("after", after == null ? BEFORE_ALL : after)
        .setMaxResults(limit)
        .getResultStream()
        .map(
            shelf ->
                new Announcement(
                    shelf.id(), shelf.version(), shelf.changedAt(), ShelfMessages.changed(shelf)))
        .toList();
  }
}
