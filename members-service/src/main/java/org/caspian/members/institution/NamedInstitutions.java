package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** How reports name institutions. */
@ApplicationScoped
public class NamedInstitutions {

  /** The ids as one array: with a list Hibernate translates the query anew for each length. */
  private static final String BY_IDS =
      """
      select i.id, i.number, i.label.text, i.type, i.country from Institution i
      where cast(sql('? = any(cast(? as uuid[]))', i.id, :ids) as Boolean) = true""";

  private final Session session;

  NamedInstitutions(Session session) {
    this.session = session;
  }

  /** Those with these ids, by id, in one statement. */
  public Map<UUID, NamedInstitution> of(Collection<UUID> ids) {
    return session
        .createSelectionQuery(BY_IDS, NamedInstitution.class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultStream()
        .collect(Collectors.toMap(NamedInstitution::id, Function.identity()));
  }
}
