package org.caspian.members.fee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The invoices in the database. */
@ApplicationScoped
class InvoiceRepository implements PanacheRepositoryBase<Invoice, UUID> {

  /**
   * An invoice that the caller may know of.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Invoice get(UUID id, Caller caller) {
    Invoice invoice =
        findByIdOptional(id)
            .orElseThrow(
                () -> new ProblemException(Problems.NOT_FOUND, "There is no such object."));
    invoice.audience().require(caller);
    return invoice;
  }

  /** An invoice that is there, as it is now, locked until the transaction ends. */
  Invoice locked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Whether any was made by this schedule. */
  boolean existBy(UUID scheduleId) {
    return find("scheduleId", scheduleId).firstResultOptional().isPresent();
  }

  /** That by which an institution owes the fee of a year. */
  Optional<Invoice> inForce(UUID institution, int year) {
    return find(
            "institution = ?1 and year = ?2 and state = ?3", institution, year, InvoiceState.ISSUED)
        .firstResultOptional();
  }

  /** Who owes the fee of a year, or has paid it. */
  Set<UUID> invoiced(int year) {
    return new HashSet<>(
        getEntityManager()
            .createQuery(
                "select i.institution from Invoice i where i.year = :year and i.state = :state",
                UUID.class)
            .setParameter("year", year)
            .setParameter("state", InvoiceState.ISSUED)
            .getResultList());
  }
}
