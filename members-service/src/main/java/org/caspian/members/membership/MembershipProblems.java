package org.caspian.members.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Retry;

/** The refusals that only memberships know. */
final class MembershipProblems {

  /** The institution is a member, or has applied already. */
  static final ProblemType MEMBERSHIP_OPEN =
      new ProblemType(
          409,
          "membership-open",
          "The institution is a member or has applied",
          Retry.AFTER_REFETCH);

  /** The institution has applied more often than anybody needs to. */
  static final ProblemType TOO_MANY_APPLICATIONS =
      new ProblemType(
          422, "too-many-applications", "The institution has applied too often", Retry.LATER);

  /** Who would propose is of the applicant's own institution. */
  static final ProblemType OWN_INSTITUTION =
      new ProblemType(
          403, "own-institution", "Nobody decides about the own institution", Retry.NEVER);

  private MembershipProblems() {}

  /** It is not there, or not the caller's to know of. */
  static ProblemException notFound() {
    return new ProblemException(Problems.NOT_FOUND, "There is no such object.");
  }

  /**
   * The applicant's part is the institution's own, and the secretariat's, which records it.
   *
   * @throws ProblemException {@link Problems#NOT_YOUR_PART}
   */
  static void requireOwn(UUID institution, Caller caller) {
    if (!caller.isSecretariat() && !caller.is(institution)) {
      throw new ProblemException(
          Problems.NOT_YOUR_PART, "Only the institution itself and the secretariat may do this.");
    }
  }

  /** One at a time. */
  static ProblemException membershipOpen(Membership open) {
    return new ProblemException(
            MEMBERSHIP_OPEN, "Its membership " + open.number() + " is " + open.state() + ".")
        .with("existingId", open.id());
  }

  /** Who left, or was removed, comes back by an application, not by an entry. */
  static ProblemException appliesAnew(Membership last) {
    return new ProblemException(
            Problems.STATE_CONFLICT,
            "Its membership " + last.number() + " is " + last.state() + ": it applies anew.")
        .with("existingId", last.id());
  }

  /** More than the limit. */
  static ProblemException tooManyApplications() {
    return new ProblemException(
        TOO_MANY_APPLICATIONS,
        "It has begun "
            + ApplicationLimit.MOST
            + " applications in "
            + ApplicationLimit.WITHIN.toDays()
            + " days.");
  }

  /** The committee's member is excluded. */
  static ProblemException ownInstitution() {
    return new ProblemException(
        OWN_INSTITUTION, "The member of the committee is of the applicant's own institution.");
  }

  /**
   * A day lies in the time of an earlier membership.
   *
   * @param last the last day of that one
   */
  static ProblemException withinAnother(UUID other, LocalDate last) {
    return new ProblemException(
            Problems.RULE_VIOLATED, "The institution is a member until " + last + ".")
        .at("/from", "too-early", "The day is not after " + last + ".")
        .with("existingId", other);
  }

  /** A ballot decided about a membership that is not there. */
  static ProblemException unknownInBallot() {
    return new ProblemException(
            Problems.RULE_VIOLATED, "What was decided cannot be put into force.")
        .at("/ballotId", "membership-unknown", "There is no membership that the ballot is about.");
  }
}
