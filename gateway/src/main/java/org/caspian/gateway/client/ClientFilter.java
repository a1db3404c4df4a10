package org.caspian.gateway.client;

import java.util.Map;
import java.util.UUID;

/**
 * Which clients a list shows.
 *
 * @param id this one only; null for all
 * @param institution of this institution only; null for all
 * @param state in this state only; null for all
 * @param localReference the one that the caller calls so; null for all
 */
record ClientFilter(UUID id, UUID institution, ClientState state, String localReference) {

  /** The same, and of those only this one. */
  ClientFilter only(UUID wanted) {
    return new ClientFilter(wanted, institution, state, localReference);
  }

  /** Adds the conditions on the client {@code c} to a query. */
  void restrict(StringBuilder where, Map<String, Object> parameters) {
    if (id != null) {
      where.append(" and c.id = :id");
      parameters.put("id", id);
    }
    if (institution != null) {
      where.append(" and c.institution = :institution");
      parameters.put("institution", institution);
    }
    if (state != null) {
      where.append(" and c.state = :state");
      parameters.put("state", state);
    }
  }
}
