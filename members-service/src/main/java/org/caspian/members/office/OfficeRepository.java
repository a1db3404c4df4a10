package org.caspian.members.office;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The offices in the database. All callers may know of all of them. */
@ApplicationScoped
class OfficeRepository implements PanacheRepositoryBase<Office, UUID> {

  /** As {@link OfficeHolding#goesOnAt}. */
  private static final String GOES_ON =
      " and (h.until is null or h.until > ?2 and h.until > h.since)) order by id";

  private static final String OF_PERSON =
      "id in (select h.office.id from OfficeHolding h where h.personId = ?1) order by id";

  /**
   * One office.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Office get(UUID id) {
    return findByIdOptional(id).orElseThrow(OfficeRepository::notFound);
  }

  /**
   * That there is one, of which nothing is read yet.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  void requireThere(UUID id) {
    if (count("id", id) == 0) {
      throw notFound();
    }
  }

  /**
   * One office as it is now, locked until the transaction ends: who takes a seat comes after who
   * took one before.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Office locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(OfficeRepository::notFound);
  }

  /** Those of which a term ends with the assembly, and is not over on this day. */
  List<Office> endingWith(UUID assembly, LocalDate day) {
    return list(
        "id in (select h.office.id from OfficeHolding h where h.endsWithAssembly = ?1" + GOES_ON,
        assembly,
        day);
  }

  /**
   * Those that one of the institutions holds on this day or will hold, locked until the transaction
   * ends: who takes one meanwhile comes after it.
   */
  List<Office> lockedHeldBy(Set<UUID> institutions, LocalDate day) {
    return find(
            "id in (select h.office.id from OfficeHolding h where h.institution in ?1" + GOES_ON,
            institutions,
            day)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Those that the person holds, held or will hold for a member, in the order of their making. */
  List<Office> ofPerson(UUID personId) {
    return find(OF_PERSON, personId).list();
  }

  /** The same, locked until the transaction ends. */
  List<Office> lockedOfPerson(UUID personId) {
    return find(OF_PERSON, personId).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  private static ProblemException notFound() {
    return new ProblemException(Problems.NOT_FOUND, "There is no such office.");
  }
}
