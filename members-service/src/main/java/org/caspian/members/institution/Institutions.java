package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.IfMatch;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.ProblemException;

/** The commands on institutions; each runs in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Institutions {

  private final InstitutionRepository repository;
  private final InstitutionViews views;
  private final LocalReferences localReferences;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  Institutions(
      InstitutionRepository repository,
      InstitutionViews views,
      LocalReferences localReferences,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.views = views;
    this.localReferences = localReferences;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Takes an institution into the register for the caller of a command.
   *
   * @throws ProblemException as {@link #register}
   */
  InstitutionView create(CreateInstitution body) {
    return views.single(register(body.profile(), body.localReference()));
  }

  /**
   * Takes an institution into the register.
   *
   * @param localReference the caller's own; may be null
   * @throws ProblemException 422 for a {@link ProfileRule}, 409 if ROR id, domain or local
   *     reference are taken
   */
  Institution register(InstitutionProfile profile, String localReference) {
    check(profile, Optional.empty());
    Institution institution =
        new Institution(
            ids.next(), numbers.next("IN", command.at()), profile, command.at(), command.by());
    repository.persist(institution);
    if (localReference != null) {
      setLocalReference(institution, localReference);
    }
    outbox.append(institution, InstitutionMessage.created(institution));
    return institution;
  }

  /**
   * Changes what a merge patch changes.
   *
   * @param ifMatch the header; only its version counts
   * @throws ProblemException 403, 412, 428, 400 for the shape, 422 and 409 as for {@link #register}
   */
  InstitutionView update(InstitutionRef ref, String ifMatch, MergePatch patch) {
    Institution institution = repository.get(ref);
    InstitutionCommand.UPDATE.require(institution, command.caller());
    IfMatch.check(ifMatch, institution.version());
    revise(
        institution,
        patch.applyTo(views.single(institution), institution.profile(), InstitutionProfile.class));
    return views.single(institution);
  }

  /**
   * Takes over what is different.
   *
   * @return whether anything was
   * @throws ProblemException 422 and 409 as for {@link #register}
   */
  boolean revise(Institution institution, InstitutionProfile profile) {
    InstitutionProfile asked = institution.asked(profile);
    check(asked, Optional.of(institution.id()));
    boolean revised = institution.revise(asked, command.at(), command.by());
    if (revised) {
      outbox.append(institution, InstitutionMessage.updated(institution));
    }
    return revised;
  }

  /**
   * Forbids an institution something from now on.
   *
   * @throws ProblemException 403, 409
   */
  InstitutionView suspend(InstitutionRef ref, SuspendInstitution body) {
    Institution institution = repository.get(ref);
    InstitutionCommand.SUSPEND.require(institution, command.caller());
    command.reason(body.reason());
    institution.suspend(ids.next(), body.effects(), body.reason(), command.at(), command.by());
    outbox.append(institution, InstitutionMessage.suspended(institution));
    return views.single(institution);
  }

  /**
   * Lifts the suspension from now on.
   *
   * @throws ProblemException 403, 409
   */
  InstitutionView reinstate(InstitutionRef ref, ReinstateInstitution body) {
    Institution institution = repository.get(ref);
    InstitutionCommand.REINSTATE.require(institution, command.caller());
    command.reason(body.reason());
    institution.reinstate(body.reason(), command.at(), command.by());
    outbox.append(institution, InstitutionMessage.reinstated(institution));
    return views.single(institution);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 409 if another institution has it
   */
  InstitutionView setLocalReference(InstitutionRef ref, SetLocalReference body) {
    Institution institution = repository.get(ref);
    InstitutionCommand.SET_LOCAL_REFERENCE.require(institution, command.caller());
    setLocalReference(institution, body.localReference());
    return views.single(institution);
  }

  /**
   * Sets or removes the caller's own reference.
   *
   * @param value null removes it
   * @throws ProblemException 409 if another institution has it
   */
  void setLocalReference(Institution institution, String value) {
    localReferences.set(InstitutionViews.TYPE, institution.id(), command.caller(), value);
  }

  /** The unique keys of the database decide races; this gives the answer with the id in it. */
  private void check(InstitutionProfile profile, Optional<UUID> self) {
    ProfileRule.check(profile, Year.from(command.at().atZone(ZoneOffset.UTC)));
    repository
        .withRor(profile.ror())
        .filter(other -> !self.equals(Optional.of(other.id())))
        .ifPresent(
            other -> {
              throw InstitutionProblems.duplicateRor(other.id());
            });
    repository
        .withDomain(profile.domain())
        .filter(other -> !self.equals(Optional.of(other.id())))
        .ifPresent(
            other -> {
              throw InstitutionProblems.duplicateDomain(other.id());
            });
  }
}
