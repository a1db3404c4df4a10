package org.caspian.gateway.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.AudienceFilter;
import org.caspian.platform.access.Caller;

@ApplicationScoped
class ClientRepository implements PanacheRepositoryBase<Client, UUID> {

  /** The clients that the caller may know of and the filter lets through, in order of id. */
  List<Client> page(ClientFilter filter, Caller caller, UUID after, int limit) {
    AudienceFilter readable = AudienceFilter.of(caller, "c");
    Map<String, Object> parameters = new HashMap<>(readable.parameters());
    StringBuilder where = new StringBuilder(readable.hql());
    if (after != null) {
      where.append(" and c.id > :after");
      parameters.put("after", after);
    }
    filter.restrict(where, parameters);
    return find("from Client c where " + where + " order by c.id", parameters)
        .range(0, limit - 1)
        .list();
  }

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
