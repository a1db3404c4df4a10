package org.caspian.mobility.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caspian.mobility.agreement.model.Act;
import org.caspian.mobility.agreement.model.Agreement;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.directory.Directory;
import org.caspian.platform.directory.KnownInstitution;
import org.caspian.platform.directory.Standing;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The commands on agreements; each runs in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Agreements {

  private static final String NUMBER_PREFIX = "CA";

  private final AgreementRepository repository;
  private final AgreementViews views;
  private final Directory directory;
  private final LocalReferences localReferences;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  Agreements(
      AgreementRepository repository,
      AgreementViews views,
      Directory directory,
      LocalReferences localReferences,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.views = views;
    this.directory = directory;
    this.localReferences = localReferences;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /** The agreement, if it is there and the caller may know of it. */
  public Optional<Agreement> findVisible(UUID id) {
    return repository.findVisible(id, command.caller());
  }

  /**
   * Proposes an agreement in the caller's name.
   *
   * @throws ProblemException 422 for each {@link ProposalRule}, for institutions that are not known
   *     or no members; 403 if the caller is none; 409 if the local reference is taken
   */
  AgreementView propose(ProposeAgreement body) {
    UUID proposer = command.caller().requireInstitution();
    ProposalRule.check(new ProposalRule.Proposal(body, proposer, command.at()));
    requireMembers(body, proposer);
    Act act = act(body.actor());
    Agreement agreement =
        Agreement.proposed(ids::next, numbers.next(NUMBER_PREFIX, command.at()), body.terms(), act);
    repository.persist(agreement);
    if (body.localReference() != null) {
      name(agreement, body.localReference());
    }
    outbox.append(agreement, AgreementMessage.proposed(agreement));
    return views.single(agreement);
  }

  private void requireMembers(ProposeAgreement body, UUID proposer) {
    Map<String, UUID> named = new LinkedHashMap<>();
    for (int i = 0; i < body.parties().size(); i++) {
      named.put("/parties/" + i + "/institutionId", body.parties().get(i).institutionId());
    }
    Map<UUID, KnownInstitution> known = directory.require(named);
    Standing.refusalOfCaller(known.get(proposer)).ifPresent(Agreements::refuse);
    named.forEach(
        (pointer, party) ->
            Standing.refusalOfCounterpart(known.get(party), pointer).ifPresent(Agreements::refuse));
  }

  private static void refuse(ProblemException refusal) {
    throw refusal;
  }

  /**
   * Approves a version in the caller's name.
   *
   * @throws ProblemException 404, 403, 409, and 422 for an act that has not happened yet
   */
  AgreementView approve(UUID id, int number, ApproveVersion body) {
    Agreement agreement = get(id);
    agreement.approve(ids::next, number, body.contentHash(), act(body.actor()));
    outbox.append(agreement, AgreementMessage.approved(agreement));
    return views.single(agreement);
  }

  /** Rejects a version in the caller's name. Throws as {@link #approve}. */
  AgreementView reject(UUID id, int number, RejectVersion body) {
    Agreement agreement = get(id);
    command.reason(body.reason());
    agreement.reject(ids::next, number, body.contentHash(), body.reason(), act(body.actor()));
    outbox.append(agreement, AgreementMessage.rejected(agreement));
    return views.single(agreement);
  }

  /** Takes the caller's own proposal back. Throws as {@link #approve}. */
  AgreementView withdraw(UUID id, int number, WithdrawVersion body) {
    Agreement agreement = get(id);
    command.reason(body.reason());
    agreement.withdraw(ids::next, number, body.reason(), act(body.actor()));
    outbox.append(agreement, AgreementMessage.withdrawn(agreement));
    return views.single(agreement);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions, hashes and messages.
   *
   * @throws ProblemException 404; 409 if another agreement has it
   */
  AgreementView setLocalReference(UUID id, SetLocalReference body) {
    Agreement agreement = get(id);
    name(agreement, body.localReference());
    return views.single(agreement);
  }

  private Agreement get(UUID id) {
    return repository.get(id, command.caller());
  }

  private void name(Agreement agreement, String reference) {
    localReferences.set(agreement, command.caller(), reference);
  }

  private Act act(ActorRequest actor) {
    actor
        .violation(command.at())
        .ifPresent(
            error -> {
              throw new ProblemException(Problems.RULE_VIOLATED, "The act is not to be recorded.")
                  .errors(List.of(error));
            });
    command.actor(actor.actor());
    return new Act(command.caller(), actor.actor(), command.at());
  }
}
