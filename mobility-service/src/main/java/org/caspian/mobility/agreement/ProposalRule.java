package org.caspian.mobility.agreement;

import java.time.Instant;
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
import org.caspian.platform.rest.Rule;

/** What must be true of a proposal that has the right shape. */
enum ProposalRule implements Rule<ProposalRule.Proposal> {
  /** Nobody proposes an agreement between others. */
  CALLER_IS_A_PARTY {
    @Override
    public Stream<FieldError> violations(Proposal proposal) {
      return proposal.body().institutions().contains(proposal.caller())
          ? Stream.empty()
          : Stream.of(
              new FieldError("/parties", "caller-not-a-party", "The caller is not among them."));
    }
  },
  /** Nobody agrees with itself. */
  PARTIES_DIFFER {
    @Override
    public Stream<FieldError> violations(Proposal proposal) {
      return proposal.body().institutions().size() == proposal.body().parties().size()
          ? Stream.empty()
          : Stream.of(new FieldError("/parties", "same-party", "The parties are the same."));
    }
  },
  /** Who sends and who receives agree. */
  SENDS_AND_RECEIVES_AMONG_PARTIES {
    @Override
    public Stream<FieldError> violations(Proposal proposal) {
      return indices(proposal)
          .flatMap(
              index -> {
                ConditionRequest condition = proposal.body().conditions().get(index);
                return Stream.concat(
                    party(proposal, condition.sending(), pointer(index, "sending")),
                    party(proposal, condition.receiving(), pointer(index, "receiving")));
              });
    }

    private Stream<FieldError> party(Proposal proposal, UUID institution, String pointer) {
      return proposal.body().institutions().contains(institution)
          ? Stream.empty()
          : Stream.of(new FieldError(pointer, "not-a-party", "It is not among the parties."));
    }
  },
  /** Nobody sends to itself. */
  SENDING_IS_NOT_RECEIVING {
    @Override
    public Stream<FieldError> violations(Proposal proposal) {
      return indices(proposal)
          .filter(
              index -> {
                ConditionRequest condition = proposal.body().conditions().get(index);
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
    public Stream<FieldError> violations(Proposal proposal) {
      return indices(proposal)
          .filter(index -> !isInOrder(proposal.body().conditions().get(index)))
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
    public Stream<FieldError> violations(Proposal proposal) {
      Set<ConditionRequest> seen = new HashSet<>();
      return indices(proposal)
          .filter(index -> !seen.add(proposal.body().conditions().get(index)))
          .map(
              index ->
                  new FieldError(
                      "/conditions/" + index, "duplicate-condition", "It is there already."));
    }
  },
  /** What is told has happened. */
  ACTED_ALREADY {
    @Override
    public Stream<FieldError> violations(Proposal proposal) {
      return proposal.body().actor().violation(proposal.at()).stream();
    }
  };

  /** Europe's network took 26 years (2008/2009 to 2033/2034), by mistake: nobody plans so far. */
  private static final int MOST_YEARS = 10;

  /**
   * What is judged.
   *
   * @param body the proposal
   * @param caller the institution that proposes
   * @param at when it does
   */
  record Proposal(ProposeAgreement body, UUID caller, Instant at) {}

  /**
   * Checks all rules.
   *
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static void check(Proposal proposal) {
    Rule.check(List.of(values()), proposal, "The agreement cannot be proposed so.");
  }

  private static Stream<Integer> indices(Proposal proposal) {
    return IntStream.range(0, proposal.body().conditions().size()).boxed();
  }

  private static String pointer(int index, String member) {
    return "/conditions/" + index + "/" + member;
  }
}
