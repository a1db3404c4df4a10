package org.caspian.members.membership;

import java.util.EnumSet;
import java.util.Set;

/** Where a membership stands, from the application to its end. */
enum MembershipState {
  /** The applicant writes it; nobody else but the secretariat sees it. */
  DRAFT,
  /** It was handed in; all members see it from now on. */
  SUBMITTED,
  /** The secretariat has taken it up. */
  IN_REVIEW,
  /** The applicant has to add something before it is handed in again. */
  RETURNED,
  /** It is proposed to the assembly. */
  NOMINATED,
  /** The assembly has admitted the institution. */
  ACTIVE,
  /** The applicant has taken it back. */
  WITHDRAWN,
  /** It was turned down. */
  REJECTED,
  /** The member has left, or leaves on a day that is known. */
  RESIGNED,
  /** The assembly has removed the member. */
  REMOVED,
  /** The register no longer has the institution as a member, and knows no more of its end. */
  ENDED,
  /** The institution was merged into another. */
  MERGED;

  /** What the applicant can still change. */
  static final Set<MembershipState> WITH_THE_APPLICANT = EnumSet.of(DRAFT, RETURNED);

  /** What was handed in and is not decided. */
  static final Set<MembershipState> HANDED_IN = EnumSet.of(SUBMITTED, IN_REVIEW);

  /** What is or was a membership that the assembly can still decide about: one that ends, too. */
  static final Set<MembershipState> OF_A_MEMBER = EnumSet.of(ACTIVE, RESIGNED);

  /** Of whoever was a member and is to apply anew. */
  static final Set<MembershipState> OF_WHO_LEFT = EnumSet.of(RESIGNED, REMOVED);

  /** What is applied for and not decided. */
  static final Set<MembershipState> APPLIED_FOR =
      EnumSet.of(DRAFT, SUBMITTED, IN_REVIEW, RETURNED, NOMINATED);

  /** Of what more may become: an institution has one such membership at most. */
  static final Set<MembershipState> OPEN =
      EnumSet.of(DRAFT, SUBMITTED, IN_REVIEW, RETURNED, NOMINATED, ACTIVE);
}
