package org.caspian.gateway.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
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

  /** Active clients of which a secret is good now and no more then. */
  List<Client> withSecretThatExpires(Instant now, Instant then) {
    return list(
        """
        from Client c
        where c.state = ?1 and exists (
          select 1 from Secret s
          where s.client = c and s.expiresAt > ?2 and s.expiresAt <= ?3)""",
        ClientState.ACTIVE,
        now,
        then);
  }
}
