package org.caspian.gateway.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class ClientRepository implements PanacheRepositoryBase<Client, UUID> {

  /** How many clients could act for the secretariat from anywhere. */
  long countActiveOfSecretariat() {
    return count("institution is null and state = ?1 and networks is null", ClientState.ACTIVE);
  }

  /**
   * The same, and none of the secretariat's is disabled or limited by another transaction before
   * this one ends.
   */
  long lockActiveOfSecretariat() {
    return find("institution is null and state = ?1 order by id", ClientState.ACTIVE)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .stream()
        .filter(client -> client.networks().isEmpty())
        .count();
  }
}
