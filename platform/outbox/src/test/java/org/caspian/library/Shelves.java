package org.caspian.library;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.caspian.platform.access.Audience;
import org.caspian.platform.command.Ids;
import org.caspian.platform.outbox.Outbox;

/** What the tests do with shelves, each in one transaction. */
@ApplicationScoped
public class Shelves {

  private final EntityManager entities;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  Shelves(EntityManager entities, Outbox outbox, Ids ids, Clock clock) {
    this.entities = entities;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  UUID make() {
    UUID id = ids.next();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Shelf shelf = new Shelf(id, clock.instant(), Audience.members());
              entities.persist(shelf);
              tell(shelf);
            });
    return id;
  }

  /** Does something with a shelf in a transaction. */
  void in(UUID id, BiConsumer<Shelf, Instant> change) {
    QuarkusTransaction.requiringNew()
        .run(() -> change.accept(entities.find(Shelf.class, id), clock.instant()));
  }

  void change(UUID id, BiConsumer<Shelf, Instant> change) {
    in(
        id,
        (shelf, at) -> {
          change.accept(shelf, at);
          tell(shelf);
        });
  }

  Book book(Shelf shelf, String title) {
    return new Book(ids.next(), shelf, title);
  }

  void tell(Shelf shelf) {
    outbox.append(shelf, ShelfMessages.changed(shelf));
  }

  void flush() {
    entities.flush();
  }

  void changeBehindHibernatesBack(UUID id) {
    entities
        .createQuery("update Shelf set changedBy = 'nobody' where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** A copy of the first message, already published, for another version. */
  void writeMessageBehindTheOutbox(UUID id, long version) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        """
                        insert into outbox (message_id, topic, aggregate_id, aggregate_version, type,
                                            subject, audience, occurred_at, data, published_at)
                        select :message, topic, aggregate_id, :version, type,
                               subject, audience, occurred_at, data, occurred_at
                        from outbox where aggregate_id = :id""")
                    .setParameter("message", ids.next())
                    .setParameter("version", version)
                    .setParameter("id", id)
                    .executeUpdate());
  }

  List<Long> heard(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createQuery(
                        "select version from SeenShelf where shelfId = :id order by id", Long.class)
                    .setParameter("id", id)
                    .getResultList());
  }

  long messages(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (Long)
                    entities
                        .createNativeQuery(
                            "select count(*) from outbox where aggregate_id = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult());
  }
}
