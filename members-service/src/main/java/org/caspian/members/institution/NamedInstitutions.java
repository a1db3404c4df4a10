package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** How reports name institutions. */
@ApplicationScoped
public class NamedInstitutions {

  private final Session session;

  NamedInstitutions(Session session) {
    this.session = session;
  }

  /** All of the register, by id, in one statement. */
  public Map<UUID, NamedInstitution> all() {
    return session
        .createSelectionQuery(
            "select i.id, i.number, i.label.text, i.type, i.country from Institution i",
            NamedInstitution.class)
        .getResultStream()
        .collect(Collectors.toMap(NamedInstitution::id, Function.identity()));
  }
}
