package org.caspian.gateway.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class ClientRepository implements PanacheRepositoryBase<Client, UUID> {

  /** How many clients could act for the secretariat. */
  long countActiveOfSecretariat() {
    return count("institution is null and state = ?1", ClientState.ACTIVE);
  }

  /** The same, and none of them is disabled by another transaction before this one ends. */
  long lockActiveOfSecretariat() {
    return find("institution is null and state = ?1 order by id", ClientState.ACTIVE)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list()
        .size();
  }
}
