package org.caspian.members.institution;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of the successor of an institution that is merged. */
enum MergerRule implements Rule<MergerRule.Merger> {
  /** Nothing is merged into itself. */
  SUCCESSOR_IS_ANOTHER("same-institution", "It would be merged into itself.") {
    @Override
    boolean isMetBy(Merger merger) {
      return !merger.institution().equals(merger.successor());
    }
  },
  /** What a member owes and has agreed on is carried on by one: who is none acts for nobody. */
  SUCCESSOR_OF_A_MEMBER_IS_ONE(
      "successor-not-a-member", "It is no member, and a member is merged only into one.") {
    @Override
    boolean isMetBy(Merger merger) {
      return !merger.ofMember() || merger.intoMember();
    }
  };

  /** The member of the request that names the successor. */
  static final String SUCCESSOR = "/successorId";

  private final String code;
  private final String detail;

  MergerRule(String code, String detail) {
    this.code = code;
    this.detail = detail;
  }

  /**
   * A merger that is asked for.
   *
   * @param ofMember whether the one that is merged is a member
   * @param intoMember whether the other is one
   */
  record Merger(UUID institution, UUID successor, boolean ofMember, boolean intoMember) {}

  abstract boolean isMetBy(Merger merger);

  @Override
  public Stream<FieldError> violations(Merger merger) {
    return isMetBy(merger) ? Stream.empty() : Stream.of(new FieldError(SUCCESSOR, code, detail));
  }

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(Merger merger) {
    Rule.check(List.of(values()), merger, "The institution cannot be merged so.");
  }
}
