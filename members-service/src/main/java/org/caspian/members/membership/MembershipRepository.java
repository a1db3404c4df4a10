package org.caspian.members.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The memberships in the database. */
@ApplicationScoped
class MembershipRepository implements PanacheRepositoryBase<Membership, UUID> {

  /**
   * A membership that the caller may know of.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  Membership get(UUID id, Caller caller) {
    Membership membership = findByIdOptional(id).orElseThrow(MembershipProblems::notFound);
    membership.audience().require(caller);
    return membership;
  }

  /** The one of the institution that may still come to something, if there is one. */
  Optional<Membership> open(UUID institution) {
    return of(institution).stream().filter(membership -> membership.state().isOpen()).findFirst();
  }

  /** All that the institution ever had, in the order in which they were begun. */
  List<Membership> of(UUID institution) {
    return list("institution = ?1 order by id", institution);
  }

  /** All that were ever begun, of whatever institution, in that order. */
  List<Membership> all() {
    return list("from Membership order by id");
  }
}
