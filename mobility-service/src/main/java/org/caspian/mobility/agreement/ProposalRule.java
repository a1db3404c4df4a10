package org.caspian.mobility.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caspian.mobility.agreement.model.AcademicYear;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What must be true of a proposal that has the right shape. */
enum ProposalRule {
  /** Nobody proposes an agreement between others. */
  CALLER_IS_A_PARTY {
    @Override
    Stream<FieldError> violations(ProposeAgreement proposal, UUID caller, Instant now) {
      return proposal.institutions().contains(caller)
          ? Stream.empty()
          : Stream.of(
              new FieldError("/parties", "caller-not-a-party", "The caller is not among them."));
    }
  },
  /** Nobody agrees with itself. */
  PARTIES_DIFFER {
    @Override
    Stream<FieldError> violations(ProposeAgreement proposal, UUID caller, Instant now) {
      return proposal.institutions().size() == proposal.parties().size()
          ? Stream.empty()
          : Stream.of(new FieldError("/parties", "same-party", "The parties are the same."));
    }
  },
  /** Who sends and who receives agree. */
  SENDS_AND_RECEIVES_AMONG_PARTIES {
    @Override
    Stream<FieldError> violations(ProposeAgreement proposal, UUID caller, Instant now) {
      return indices(proposal)
          .flatMap(
              index -> {
                ConditionRequest condition = proposal.conditions().get(index);
                return Stream.concat(
                    party(proposal, condition.sending(), pointer(index, "sending")),
                    party(proposal, condition.receiving(), pointer(index, "receiving")));
              });
    }

    private Stream<FieldError> party(ProposeAgreement proposal, UUID institution, String pointer) {
      return proposal.institutions().contains(institution)
          ? Stream.empty()
          : Stream.of(new FieldError(pointer, "not-a-party", "It is not among the parties."));
    }
  },
  /** Nobody sends to itself. */
  SENDING_IS_NOT_RECEIVING {
    @Override
    Stream<FieldError> violations(ProposeAgreement proposal, UUID caller, Instant now) {
      return indices(proposal)
          .filter(
              index -> {
                ConditionRequest condition = proposal.conditions().get(index);
                return condition.sending().equals(condition.receiving());
              })
          .map(
              index ->
                  new FieldError(pointer(index, "receiving"), "same-party", "It sends to itself."));
    }
  },
  /** Years go forward, and not further than anybody can promise. */
  YEARS_ARE_IN_ORDER {
    @Override
    Stream<FieldError> violations(ProposeAgreement proposal, UUID caller, Instant now) {
      return indices(proposal)
          .filter(index -> !isInOrder(proposal.conditions().get(index)))
          .map(
              index ->
                  new FieldError(
                      pointer(index, "lastAcademicYear"),
                      "years-out-of-order",
                      "It is before the first, or more than "
                          + MOST_YEARS
                          + " years are covered."));
    }

    private boolean isInOrder(ConditionRequest condition) {
      AcademicYear first = condition.firstYear();
      AcademicYear last = condition.lastYear();
      return first.compareTo(last) <= 0 && last.firstYear() - first.firstYear() < MOST_YEARS;
    }
  },
  /** Two equal conditions would be one: whoever means more seats says so. */
  CONDITIONS_DIFFER {
    @Override
    Stream<FieldError> violations(ProposeAgreement proposal, UUID caller, Instant now) {
      Set<ConditionRequest> seen = new HashSet<>();
      return indices(proposal)
          .filter(index -> !seen.add(proposal.conditions().get(index)))
          .map(
              index ->
                  new FieldError(
                      "/conditions/" + index, "duplicate-condition", "It is there already."));
    }
  },
  /** What is told has happened. */
  ACTED_ALREADY {
    @Override
    Stream<FieldError> violations(ProposeAgreement proposal, UUID caller, Instant now) {
      return proposal.actor().violation(now).stream();
    }
  };

  /** Europe's network took 26 years (2008/2009 to 2033/2034), by mistake: nobody plans so far. */
  private static final int MOST_YEARS = 10;

  abstract Stream<FieldError> violations(ProposeAgreement proposal, UUID caller, Instant now);

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(ProposeAgreement proposal, UUID caller, Instant now) {
    List<FieldError> violations = new ArrayList<>();
    for (ProposalRule rule : values()) {
      rule.violations(proposal, caller, now).forEach(violations::add);
    }
    if (!violations.isEmpty()) {
      throw new ProblemException(Problems.RULE_VIOLATED, "The agreement cannot be proposed so.")
          .errors(violations);
    }
  }

  private static Stream<Integer> indices(ProposeAgreement proposal) {
    return IntStream.range(0, proposal.conditions().size()).boxed();
  }

  private static String pointer(int index, String member) {
    return "/conditions/" + index + "/" + member;
  }
}
