package org.caspian.members.ballot;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of what is entered when a ballot is closed. */
enum ClosingRule implements Rule<ClosingRule.Case> {
  /** In a room they count, or nobody objects. */
  ROOM_IS_COUNTED("/counts", "required", "Enter either the counts or that nobody objected.") {
    @Override
    boolean isMetBy(Case asked) {
      return !asked.isInRoom()
          || (asked.body().counts() == null) == asked.body().withoutObjection();
    }
  },
  /** What happened in a room is known from its minutes. */
  ROOM_HAS_MINUTES("/minutes", "required", "The result is entered from signed minutes.") {
    @Override
    boolean isMetBy(Case asked) {
      return !asked.isInRoom() || asked.body().minutes() != null;
    }
  },
  /** Minutes were signed. */
  MINUTES_ARE_SIGNED("/minutes/signedOn", "in-future", "They are not signed yet.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.body().minutes() == null
          || !asked.body().minutes().signedOn().isAfter(asked.today());
    }
  },
  /** Elsewhere the votes say it. */
  ELSEWHERE_VOTES_COUNT("/counts", "not-in-a-room", "The votes that were cast are counted.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.isInRoom()
          || asked.body().counts() == null
              && asked.body().noObjection() == null
              && asked.body().minutes() == null;
    }
  },
  /** Nobody votes twice. */
  VOTES_ARE_NOT_MORE_THAN_VOTERS("/counts", "too-many", "Fewer could vote when it was opened.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.body().counts() == null
          || asked.body().counts().cast()
              <= asked.ballot().electorate().orElseThrow().voters().size();
    }
  },
  /** Who objects would be seen. */
  SECRET_IS_COUNTED("/noObjection", "secret", "In a secret ballot nobody objects aloud.") {
    @Override
    boolean isMetBy(Case asked) {
      return !asked.body().withoutObjection() || asked.ballot().secrecy() == Secrecy.OPEN;
    }
  };

  private final FieldError violation;

  ClosingRule(String pointer, String code, String detail) {
    this.violation = new FieldError(pointer, code, detail);
  }

  /**
   * What is entered.
   *
   * @param ballot one that is open
   * @param today the latest day that it is anywhere
   */
  record Case(CloseBallot body, Ballot ballot, LocalDate today) {

    private boolean isInRoom() {
      return ballot.mode() == BallotMode.ROOM;
    }
  }

  abstract boolean isMetBy(Case asked);

  @Override
  public Stream<FieldError> violations(Case asked) {
    return isMetBy(asked) ? Stream.empty() : Stream.of(violation);
  }

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(Case asked) {
    Rule.check(List.of(values()), asked, "The ballot cannot be closed so.");
  }
}
