package org.caspian.members.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;

/** Shows proposals of suspension to the caller. */
@ApplicationScoped
class SuspensionProposalViews {

  private final LocalReferences localReferences;
  private final AssociationCalendar calendar;
  private final CurrentCaller caller;

  SuspensionProposalViews(
      LocalReferences localReferences, AssociationCalendar calendar, CurrentCaller caller) {
    this.localReferences = localReferences;
    this.calendar = calendar;
    this.caller = caller;
  }

  /** One proposal, with what the caller may do. */
  SuspensionProposalView single(SuspensionProposal proposal) {
    Caller reader = caller.get();
    return view(
        proposal,
        localReferences.of(proposal, reader).orElse(null),
        ProposalCommand.allowed(new ProposalCommand.Case(proposal, calendar.today()), reader));
  }

  /** Rows of a list. */
  List<SuspensionProposalView> rows(List<SuspensionProposal> proposals) {
    List<UUID> ids = proposals.stream().map(SuspensionProposal::id).toList();
    Map<UUID, String> references = localReferences.of(SuspensionProposal.class, ids, caller.get());
    return proposals.stream()
        .map(proposal -> view(proposal, references.get(proposal.id()), null))
        .toList();
  }

  private SuspensionProposalView view(
      SuspensionProposal proposal, String localReference, List<ProposalCommand> actions) {
    return SuspensionProposalView.of(
        proposal, calendar.endOf(proposal.replyUntil()), localReference, actions);
  }
}
