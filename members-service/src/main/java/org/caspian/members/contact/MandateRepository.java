package org.caspian.members.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The mandates in the database. All callers may know of all of them. */
@ApplicationScoped
class MandateRepository implements PanacheRepositoryBase<Mandate, UUID> {

  /**
   * One mandate.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Mandate get(UUID id) {
    return findByIdOptional(id)
        .orElseThrow(() -> new ProblemException(Problems.NOT_FOUND, "There is no such mandate."));
  }

  /** Those of a contact that would be in force after this day. */
  List<Mandate> after(UUID contactId, LocalDate day) {
    return list("contactId = ?1 and (until is null or until > ?2) order by id", contactId, day);
  }
}
