package org.caspian.members.membership;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The memberships in the database. */
@ApplicationScoped
class MembershipRepository implements PanacheRepositoryBase<Membership, UUID> {

  /** Not the whole: what was said at the admission is long, and how all stand is asked often. */
  private static final String SPANS =
      "select id, institution, categories, knownSince, until from Membership"
          + " where knownSince is not null";

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
    return find("institution = ?1 and state in ?2", institution, MembershipState.OPEN)
        .firstResultOptional();
  }

  /** How many applications the institution has begun since then, whatever became of them. */
  long begunSince(UUID institution, Instant since) {
    return count(
        "institution = ?1 and basis = ?2 and createdAt > ?3",
        institution,
        MembershipBasis.APPLICATION,
        since);
  }

  /** Those in which the person proposed the applicant, in the order in which they were begun. */
  List<Membership> nominatedBy(UUID personId) {
    return list("nomination.personId = ?1 order by id", personId);
  }

  /**
   * Those of the institutions that have or had a membership or an application, no mere draft: what
   * has been handed in is others' to know for good.
   */
  Set<UUID> withMoreThanADraft(Collection<UUID> institutions) {
    if (institutions.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        getEntityManager()
            .createQuery(
                "select distinct m.institution from Membership m join m.audience reader"
                    + " where m.institution in :institutions and reader <> m.institution",
                UUID.class)
            .setParameter("institutions", institutions)
            .getResultList());
  }

  /** All that the institution ever had, in the order in which they were begun; no applications. */
  List<Membership> of(UUID institution) {
    return list("institution = ?1 and knownSince is not null order by id", institution);
  }

  /** The same of all institutions. Applications, of which there may be many, are not read. */
  List<Membership> all() {
    return list("knownSince is not null order by id");
  }

  /**
   * The days of all that the institution ever had, in the order in which they were begun; no
   * applications.
   */
  List<MembershipSpan> spansOf(UUID institution) {
    return find(SPANS + " and institution = ?1 order by id", institution)
        .project(MembershipSpan.class)
        .list();
  }

  /** The same of all institutions. */
  List<MembershipSpan> spans() {
    return find(SPANS + " order by id").project(MembershipSpan.class).list();
  }
}
