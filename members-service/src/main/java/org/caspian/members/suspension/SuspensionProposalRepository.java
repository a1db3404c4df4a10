package org.caspian.members.suspension;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The proposals of suspension in the database. */
@ApplicationScoped
class SuspensionProposalRepository implements PanacheRepositoryBase<SuspensionProposal, UUID> {

  /**
   * A proposal that the caller may know of.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  SuspensionProposal get(UUID id, Caller caller) {
    SuspensionProposal proposal =
        findByIdOptional(id)
            .orElseThrow(
                () -> new ProblemException(Problems.NOT_FOUND, "There is no such object."));
    proposal.audience().require(caller);
    return proposal;
  }

  /** That about an institution which is not decided. */
  Optional<SuspensionProposal> open(UUID institution) {
    return find("institution = ?1 and state = ?2", institution, ProposalState.PROPOSED)
        .singleResultOptional();
  }

  /** Whose proposals are not decided. */
  List<UUID> withOpen() {
    return list("state", ProposalState.PROPOSED).stream()
        .map(SuspensionProposal::institution)
        .toList();
  }

  /** Whether it was decided about this year, or a later one; what lapsed was not decided. */
  boolean isDecided(UUID institution, int year) {
    return count(
            "institution = ?1 and lastYear >= ?2 and state in ?3",
            institution,
            year,
            List.of(ProposalState.SUSPENDED, ProposalState.DISMISSED))
        > 0;
  }
}
