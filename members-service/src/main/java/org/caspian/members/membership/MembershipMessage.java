package org.caspian.members.membership;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.caspian.members.institution.Effect;
import org.caspian.platform.outbox.OutboxMessage;

/**
 * What is told about a membership: ids, words of lists and days, and what is forbidden to members
 * of its category. Not the application itself, nor reasons.
 */
record MembershipMessage(
    UUID id,
    String number,
    UUID institution,
    MembershipState state,
    MembershipBasis basis,
    MembershipCategory category,
    Set<Effect> effects,
    LocalDate from,
    LocalDate knownSince,
    LocalDate to,
    String certificateNumber,
    UUID resolutionId) {

  /** What happened to a membership: the word in the type of the message. */
  enum What {
    CREATED,
    UPDATED,
    SUBMITTED,
    TAKEN_UP,
    RETURNED,
    ENDORSED,
    NOMINATED,
    REJECTED,
    WITHDRAWN,
    ADMITTED,
    IMPORTED,
    CATEGORY_CHANGED,
    RESIGNED,
    REMOVED,
    ENDED;

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static OutboxMessage of(What what, Membership membership) {
    return OutboxMessage.of(
        "org.caspian.members.membership." + what.word() + ".v1",
        "/v1/memberships/" + membership.id(),
        membership.audience(),
        new MembershipMessage(
            membership.id(),
            membership.number(),
            membership.institution(),
            membership.state(),
            membership.basis(),
            membership.category(),
            membership.category().effects(),
            membership.from().orElse(null),
            membership.knownSince().orElse(null),
            membership.to().orElse(null),
            membership.certificateNumber().orElse(null),
            membership
                .endResolutionId()
                .orElse(
                    membership.categories().isEmpty()
                        ? null
                        : membership.categories().getLast().resolutionId())));
  }
}
