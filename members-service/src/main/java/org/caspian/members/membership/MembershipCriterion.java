package org.caspian.members.membership;

/** What an institution has to show to be admitted. */
enum MembershipCriterion {
  /** The state of its country recognises it. */
  RECOGNITION,
  /** It awards degrees or does research, and has done so for three years. */
  ACTIVITY,
  /** It is a whole institution that decides for itself, no faculty or department. */
  INDEPENDENCE,
  /** It can pay the fee and send delegates. */
  MEANS
}
