package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.ProblemException;

/**
 * Merges institutions, in the transaction of the command that calls it. Nothing that stands under
 * the id of the one that is merged is rewritten: its successor acts for it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InstitutionMerger {

  private final InstitutionRepository repository;
  private final InstitutionNameKeys nameKeys;
  private final MembershipBook memberships;
  private final StandingToday today;
  private final StandingTold told;
  private final ArrearsWatch arrears;
  private final InstitutionViews views;
  private final Outbox outbox;
  private final CommandContext command;

  InstitutionMerger(
      InstitutionRepository repository,
      InstitutionNameKeys nameKeys,
      MembershipBook memberships,
      StandingToday today,
      StandingTold told,
      ArrearsWatch arrears,
      InstitutionViews views,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.nameKeys = nameKeys;
    this.memberships = memberships;
    this.today = today;
    this.told = told;
    this.arrears = arrears;
    this.views = views;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Merges an institution into another from now on: its membership is over, and what it owes, has
   * and takes part in is its successor's. What has to be done because of what it owes is done.
   *
   * @throws ProblemException 404; 403; 409 if it is suspended, or if one of the two was merged; 422
   *     for a successor that the register does not have, and for each {@link MergerRule}
   */
  InstitutionView merge(InstitutionRef ref, MergeInstitution body) {
    UUID id = repository.idOf(ref);
    lock(id, body.successorId());
    Institution institution = repository.get(id);
    InstitutionCommand.MERGE.require(institution, command.caller(), repository::refusalOfMerged);
    Institution successor = successor(body.successorId());
    MergerRule.check(
        new MergerRule.Merger(id, successor.id(), isMember(institution), isMember(successor)));
    command.reason(body.reason());
    memberships.merge(id, command.at(), command.by());
    institution.merge(successor.id(), today.besideSuspension(id), command.at(), command.by());
    nameKeys.rewrite(institution);
    nameKeys.rewrite(successor);
    outbox.append(institution, InstitutionMessage.merged(institution));
    told.follow(successor.id(), command.at(), command.by());
    arrears.look(successor.id(), command.at(), command.by());
    return views.single(institution);
  }

  private static boolean isMember(Institution institution) {
    return institution.profile().membership() == Membership.ACTIVE;
  }

  /** In one order, so that mergers that concern each other wait and do not block each other. */
  private void lock(UUID institution, UUID successor) {
    Stream.of(institution, successor)
        .distinct()
        .sorted()
        .forEach(id -> repository.findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  private Institution successor(UUID id) {
    Institution successor =
        repository
            .findByIdOptional(id)
            .orElseThrow(
                () ->
                    new ProblemException(
                            StandingProblems.INSTITUTION_UNKNOWN,
                            "The register has no such institution.")
                        .at(
                            MergerRule.SUCCESSOR,
                            StandingProblems.INSTITUTION_UNKNOWN.code(),
                            "The register has no such institution."));
    if (successor.successorId().isPresent()) {
      UUID last = repository.last(successor).id();
      throw StandingProblems.merged(List.of(StandingProblems.merged(MergerRule.SUCCESSOR, last)));
    }
    return successor;
  }
}
