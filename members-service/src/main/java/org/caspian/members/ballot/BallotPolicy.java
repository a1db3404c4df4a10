package org.caspian.members.ballot;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Rule;

/** What must be true of a ballot that is to be held. */
enum BallotPolicy implements Rule<BallotPolicy.Case> {
  /** A quorum is a part of somebody, or none. */
  QUORUM_HAS_A_FRACTION(
      "/rule/quorum/fraction", "required", "A quorum has a fraction, and NONE has none.") {
    @Override
    boolean isMetBy(Case asked) {
      QuorumRule quorum = asked.profile().rule().quorum();
      return (quorum.base() == QuorumBase.NONE) == (quorum.fraction() == null);
    }
  },
  /** No quorum is more than all. */
  QUORUM_IS_A_PART("/rule/quorum/fraction", "not-a-part", "It is more than the whole.") {
    @Override
    boolean isMetBy(Case asked) {
      Fraction fraction = asked.profile().rule().quorum().fraction();
      return fraction == null || fraction.fits();
    }
  },
  /** No majority is more than all. */
  MAJORITY_IS_A_PART("/rule/majority/fraction", "not-a-part", "It is more than the whole.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.profile().rule().majority().fraction().fits();
    }
  },
  /** Nobody is present by correspondence. */
  PRESENT_ARE_SEEN(
      "/rule/majority/base", "not-by-correspondence", "Nobody is present by correspondence.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.profile().mode() != BallotMode.CORRESPONDENCE
          || asked.profile().rule().majority().base() != MajorityBase.PRESENT;
    }
  },
  /** What is decided can be found. */
  SUBJECT_IS_NAMED("/subject/id", "required", "Say which membership.") {
    @Override
    boolean isMetBy(Case asked) {
      return switch (asked.profile().subject().kind()) {
        case ADMISSION, REMOVAL -> asked.profile().subject().id() != null;
        case OFFICE, OTHER -> true;
      };
    }
  },
  /** Who counts in a room says when it is over. */
  ROOM_HAS_NO_DEADLINE("/closesAt", "not-in-a-room", "In a room nobody votes by a deadline.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.profile().mode() != BallotMode.ROOM || asked.profile().closesAt() == null;
    }
  },
  /** Who counts secret votes does not choose when. */
  SECRET_HAS_A_DEADLINE("/closesAt", "required", "A secret ballot says until when it is.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.profile().secrecy() == Secrecy.OPEN
          || asked.profile().mode() == BallotMode.ROOM
          || asked.profile().closesAt() != null;
    }
  },
  /** There is time to vote. */
  DEADLINE_IS_AHEAD("/closesAt", "in-the-past", "That time has passed.") {
    @Override
    boolean isMetBy(Case asked) {
      return asked.profile().closesAt() == null || asked.profile().closesAt().isAfter(asked.now());
    }
  };

  private final FieldError violation;

  BallotPolicy(String pointer, String code, String detail) {
    this.violation = new FieldError(pointer, code, detail);
  }

  /**
   * A ballot as it is asked for.
   *
   * @param now when it is asked for
   */
  record Case(BallotProfile profile, Instant now) {}

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
    Rule.check(List.of(values()), asked, "The ballot cannot be held so.");
  }
}
