package org.caspian.members.membership;

import java.time.LocalDate;
import java.util.List;
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
    List<Kind> categories,
    LocalDate from,
    LocalDate knownSince,
    LocalDate to,
    String certificateNumber,
    UUID resolutionId) {

  /**
   * Of which kind it is from when to when.
   *
   * @param from the first day; null if it is not known
   * @param to the last day; null while none is known
   */
  record Kind(MembershipCategory category, LocalDate from, LocalDate to) {

    static Kind of(MembershipPeriod period) {
      return new Kind(period.category(), period.from().orElse(null), period.to().orElse(null));
    }
  }

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
    ENDED,
    MERGED;

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The path at which a membership is read. */
  static String subject(UUID membership) {
    return "/v1/memberships/" + membership;
  }

  /**
   * The message.
   *
   * @param today by which its present category is told
   */
  static OutboxMessage of(What what, Membership membership, LocalDate today) {
    return OutboxMessage.of(
        "org.caspian.members.membership." + what.word() + ".v1",
        subject(membership.id()),
        membership.audience(),
        new MembershipMessage(
            membership.id(),
            membership.number(),
            membership.institution(),
            membership.state(),
            membership.basis(),
            membership.categoryOn(today),
            membership.categoryOn(today).effects(),
            membership.periods().stream().map(Kind::of).toList(),
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
