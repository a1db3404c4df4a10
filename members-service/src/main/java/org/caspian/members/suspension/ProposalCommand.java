package org.caspian.members.suspension;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.command.Lifecycle;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What may be done with a proposal of suspension. */
enum ProposalCommand implements Action<ProposalCommand.Case> {
  /** Say what the member has to say about it; the secretariat records what came on paper. */
  REPLY {
    @Override
    public Optional<ProblemException> refusal(Case about, Caller caller) {
      return notOpen(about)
          .or(
              () ->
                  about.proposal().replied().isPresent()
                      ? conflict("The member has replied already.")
                      : Optional.empty());
    }
  },
  /** Decide that the member is suspended, once it has had its time for a reply. */
  SUSPEND {
    @Override
    public Optional<ProblemException> refusal(Case about, Caller caller) {
      return caller
          .refusalUnlessSecretariat()
          .or(() -> notOpen(about))
          .or(
              () ->
                  about.proposal().isDueOn(about.today())
                      ? Optional.empty()
                      : Optional.of(ProposalProblems.replyWindowOpen(about.proposal())));
    }
  },
  /** Decide that it is not. */
  DISMISS {
    @Override
    public Optional<ProblemException> refusal(Case about, Caller caller) {
      return caller.refusalUnlessSecretariat().or(() -> notOpen(about));
    }
  },
  /** Name it in the caller's own words: the member and the secretariat have names of theirs. */
  SET_LOCAL_REFERENCE {
    @Override
    public Optional<ProblemException> refusal(Case about, Caller caller) {
      return Optional.empty();
    }
  };

  /** Before a body decides the clock may suspend, if it is set so, and the ground may be gone. */
  static final Lifecycle<ProposalState, ProposalCommand> LIFECYCLE =
      Lifecycle.<ProposalState, ProposalCommand>beginning(ProposalState.PROPOSED)
          .stays(REPLY, EnumSet.of(ProposalState.PROPOSED))
          .leads(SUSPEND, ProposalState.PROPOSED, ProposalState.SUSPENDED)
          .leads(DISMISS, ProposalState.PROPOSED, ProposalState.DISMISSED)
          .happens("there is no ground any more", ProposalState.PROPOSED, ProposalState.LAPSED)
          .happens("a merger", ProposalState.PROPOSED, ProposalState.LAPSED);

  /**
   * With what it is done.
   *
   * @param today at the association
   */
  record Case(SuspensionProposal proposal, LocalDate today) {}

  /** What the caller may do now. */
  static List<ProposalCommand> allowed(Case about, Caller caller) {
    return Action.allowed(ProposalCommand.class, about, caller, MembersScopes.WRITE);
  }

  Optional<ProblemException> notOpen(Case about) {
    ProposalState state = about.proposal().state();
    return LIFECYCLE.allows(this, state)
        ? Optional.empty()
        : conflict("The proposal is " + state + ".");
  }

  static Optional<ProblemException> conflict(String detail) {
    return Optional.of(new ProblemException(Problems.STATE_CONFLICT, detail));
  }
}
