package org.caspian.members.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The contacts in the database. All callers may know of all of them, though not who they are. */
@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {

  /** Later than any day that a role ends. */
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private static final String HOLDER =
      """
      id in (select r.contact.id from HeldRole r where r.role = :role
        and r.since <= :to and (r.until is null or r.until >= :from and r.until >= r.since)
        and (r.contact = :contact or r.exclusive and r.institution = :institution))""";

  /**
   * One contact.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Contact get(UUID id) {
    return findByIdOptional(id).orElseThrow(ContactRepository::notFound);
  }

  /**
   * One contact as it is now, locked until the transaction ends: what is done with it comes before
   * an erasure, which finds its answer, or after it, and before the end of an office or after it.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Contact locked(UUID id) {
    return findLocked(id).orElseThrow(ContactRepository::notFound);
  }

  /**
   * The same, where it may not be there. Two statements: one that waited for another transaction
   * reads anew what it locks, but not the person's own table, which it would join.
   */
  Optional<Contact> findLocked(UUID id) {
    getEntityManager()
        .createNativeQuery("select id from contact where id = ?1 for no key update", UUID.class)
        .setParameter(1, id)
        .getResultList();
    return findByIdOptional(id);
  }

  private static ProblemException notFound() {
    return new ProblemException(Problems.NOT_FOUND, "There is no such contact.");
  }

  /** The contact that is this person, unless its data were erased. */
  Optional<Contact> ofPerson(UUID personId) {
    return find("personId = ?1 and erasedAt is null", personId).firstResultOptional();
  }

  /** Who stands in the way of this one taking up the role: it itself, or the holder. */
  Optional<Contact> inTheWay(Contact contact, AssignRole asked) {
    return find(
            HOLDER,
            Parameters.with("role", asked.role())
                .and("from", asked.from())
                .and("to", asked.to() == null ? NEVER : asked.to())
                .and("contact", contact)
                .and("institution", contact.institution()))
        .firstResultOptional();
  }
}
