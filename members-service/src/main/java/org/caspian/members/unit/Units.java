package org.caspian.members.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.institution.InstitutionRef;
import org.caspian.members.institution.InstitutionRegister;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.IfMatch;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.ProblemException;

/**
 * The commands on organisational units; each runs in the transaction of the command that calls it.
 * Who changes which unit is a part of which comes after who did so before: two at once could make a
 * circle that neither sees.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Units {

  /** Open units that an institution may have: the largest have some two hundred. */
  static final int MOST = 500;

  private static final String NUMBER_PREFIX = "OU";

  private final UnitRepository repository;
  private final InstitutionRegister register;
  private final UnitViews views;
  private final LocalReferences localReferences;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final AssociationCalendar calendar;
  private final CommandContext command;

  Units(
      UnitRepository repository,
      InstitutionRegister register,
      UnitViews views,
      LocalReferences localReferences,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      AssociationCalendar calendar,
      CommandContext command) {
    this.repository = repository;
    this.register = register;
    this.views = views;
    this.localReferences = localReferences;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.calendar = calendar;
    this.command = command;
  }

  /**
   * Makes a unit of an institution.
   *
   * @throws ProblemException 404, 403; 400 for the shape, 422 for a {@link UnitRule}; 409 if it was
   *     merged, has too many, or the local reference or the ROR id is taken
   */
  UnitView create(InstitutionRef ref, CreateUnit body) {
    UUID institution = register.idOfOneThatGoesOn(ref);
    UnitProblems.ofAnother(institution, command.caller()).ifPresent(Units::refuse);
    UUID id = ids.next();
    UnitTree tree = lockedTree(institution);
    UnitRule.check(new UnitRule.Case(id, body.profile(), tree));
    if (tree.size() >= MOST) {
      throw UnitProblems.tooMany(MOST);
    }
    requireFree(id, body.profile().ror());
    OrganisationalUnit unit =
        new OrganisationalUnit(
            id,
            numbers.next(NUMBER_PREFIX, command.at()),
            institution,
            body.profile(),
            command.at(),
            command.by());
    repository.persist(unit);
    // Named for the unit, as what is done with it later, and not for the institution's resource.
    command.consequence(unit, "unit.create");
    if (body.localReference() != null) {
      name(unit, body.localReference());
    }
    outbox.append(unit, UnitMessage.created(unit));
    return views.single(unit);
  }

  /**
   * Changes what a merge patch changes.
   *
   * @param ifMatch the header; only its version counts
   * @throws ProblemException 404, 403, 409, 412, 428; 400 and 422 as for {@link #create}
   */
  UnitView update(UUID id, String ifMatch, MergePatch patch) {
    OrganisationalUnit unit = repository.get(id);
    UnitCommand.UPDATE.require(unit, command.caller());
    IfMatch.check(ifMatch, unit.version());
    UnitProfile asked = patch.applyTo(views.single(unit), unit.asked(), UnitProfile.class);
    UnitRule.check(new UnitRule.Case(id, asked, lockedTree(unit.institution())));
    requireFree(id, asked.ror());
    if (unit.revise(asked, command.at(), command.by())) {
      outbox.append(unit, UnitMessage.updated(unit));
    }
    return views.single(unit);
  }

  /**
   * There is no such unit any more. Its ROR id stays its own.
   *
   * @throws ProblemException 404, 403, 409; 422 for a day that is still to come or before its first
   */
  UnitView close(UUID id, CloseUnit body) {
    OrganisationalUnit unit = repository.get(id);
    command.reason(body.reason());
    UnitCommand.CLOSE.require(unit, command.caller());
    if (body.to().isAfter(calendar.day(command.at()))) {
      throw UnitProblems.inFuture();
    }
    if (Optional.ofNullable(unit.profile().from()).filter(body.to()::isBefore).isPresent()) {
      throw UnitProblems.beforeFrom();
    }
    if (lockedTree(unit.institution()).hasParts(id)) {
      throw UnitProblems.hasParts();
    }
    unit.close(body, command.caller(), command.at());
    outbox.append(unit, UnitMessage.closed(unit));
    return views.single(unit);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another unit has it
   */
  UnitView setLocalReference(UUID id, SetLocalReference body) {
    OrganisationalUnit unit = repository.get(id);
    name(unit, body.localReference());
    return views.single(unit);
  }

  private UnitTree lockedTree(UUID institution) {
    register.lock(institution);
    return repository.tree(institution);
  }

  /** The unique key of the database decides races; this gives the answer with the id in it. */
  private void requireFree(UUID unit, String ror) {
    Optional.ofNullable(ror)
        .flatMap(repository::withRor)
        .filter(other -> !other.equals(unit))
        .map(UnitProblems::duplicateRor)
        .ifPresent(Units::refuse);
  }

  private static void refuse(ProblemException refusal) {
    throw refusal;
  }

  private void name(OrganisationalUnit unit, String reference) {
    localReferences.set(unit, command.caller(), reference);
  }
}
