package org.caspian.library;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Looks at the queue of a key, and lets its tries pass. */
@ApplicationScoped
public class WaitingQueue {

  private final EntityManager entities;

  WaitingQueue(EntityManager entities) {
    this.entities = entities;
  }

  long waiting(UUID key) {
    return count("select count(*) from inbox_waiting where key = :key", key);
  }

  long parked(UUID key) {
    return count("select count(parked_at) from inbox_waiting where key = :key", key);
  }

  /** As if ten minutes had passed. */
  void parkAfterNextTry(UUID key) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update inbox_waiting set tries = 7, next_try_at = received_at"
                            + " where key = :key and tries > 0")
                    .setParameter("key", key.toString())
                    .executeUpdate());
  }

  private long count(String query, UUID key) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (Long)
                    entities
                        .createNativeQuery(query, Long.class)
                        .setParameter("key", key.toString())
                        .getSingleResult());
  }
}
