package org.caspian.members.standing;

/** From what it follows that something is forbidden. */
enum EffectSource {
  /** From the kind of its membership. */
  CATEGORY,
  /** From a suspension, which names it. */
  SUSPENSION,
  /** From what it owes. */
  ARREARS
}
