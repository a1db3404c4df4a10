package org.caspian.members.facility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.caspian.members.institution.Effect;
import org.caspian.members.institution.Standings;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.IfMatch;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.ProblemException;

/** The commands on facilities; each runs in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Facilities {

  private static final String NUMBER_PREFIX = "FA";

  private final FacilityRepository repository;
  private final BookingRepository bookings;
  private final Standings standings;
  private final FacilityViews views;
  private final LocalReferences localReferences;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  Facilities(
      FacilityRepository repository,
      BookingRepository bookings,
      Standings standings,
      FacilityViews views,
      LocalReferences localReferences,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.bookings = bookings;
    this.standings = standings;
    this.views = views;
    this.localReferences = localReferences;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Publishes a facility of the caller's institution.
   *
   * @throws ProblemException 403 if it is no active member or a suspension forbids it, 422 for a
   *     {@link FacilityRule}, 409 if the local reference is taken
   */
  FacilityView create(CreateFacility body) {
    UUID owner = command.caller().requireInstitution();
    standings.require(owner, Effect.RESOURCES);
    FacilityRule.check(body.profile());
    Facility facility =
        new Facility(
            ids.next(),
            numbers.next(NUMBER_PREFIX, command.at()),
            owner,
            body.profile(),
            command.at(),
            command.by());
    repository.persist(facility);
    if (body.localReference() != null) {
      name(facility, body.localReference());
    }
    outbox.append(facility, FacilityMessage.created(facility));
    return views.single(facility);
  }

  /**
   * Changes what a merge patch changes. The facility is locked meanwhile: nobody books a slot that
   * is being taken away.
   *
   * @param ifMatch the header; only its version counts
   * @throws ProblemException 404, 403, 412, 428, 400 for the shape, 422 for a {@link FacilityRule},
   *     409 if it is closed or bookings hold slots that there would be no more
   */
  FacilityView update(UUID id, String ifMatch, MergePatch patch) {
    Facility facility = repository.locked(id);
    FacilityCommand.UPDATE.require(of(facility), command.caller());
    IfMatch.check(ifMatch, facility.version());
    FacilityProfile asked =
        patch.applyTo(views.single(facility), facility.asked(), FacilityProfile.class);
    FacilityRule.check(asked);
    requireSlots(facility, asked);
    if (facility.revise(asked, command.at(), command.by())) {
      outbox.append(facility, FacilityMessage.updated(facility));
    }
    return views.single(facility);
  }

  private void requireSlots(Facility facility, FacilityProfile asked) {
    List<String> inUse =
        facility.profile().units().stream()
            .filter(unit -> slotsOf(unit, asked) < unit.slots())
            .filter(
                unit ->
                    slotsOf(unit, asked)
                        < bookings.slotsNeeded(facility.id(), unit.code(), command.at()))
            .map(FacilityUnit::code)
            .toList();
    if (!inUse.isEmpty()) {
      throw FacilityProblems.unitsInUse(inUse);
    }
  }

  private static int slotsOf(FacilityUnit unit, FacilityProfile asked) {
    return asked.unit(unit.code()).map(FacilityUnit::slots).orElse(0);
  }

  /**
   * Nothing new is booked from now on; what is booked stays.
   *
   * @throws ProblemException 404, 403, 409
   */
  FacilityView close(UUID id, CloseFacility body) {
    Facility facility = repository.locked(id);
    command.reason(body.reason());
    facility.close(body.reason(), of(facility), command.caller(), command.at());
    outbox.append(facility, FacilityMessage.closed(facility));
    return views.single(facility);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another facility has it
   */
  FacilityView setLocalReference(UUID id, SetLocalReference body) {
    Facility facility = repository.get(id);
    name(facility, body.localReference());
    return views.single(facility);
  }

  private FacilityCommand.Case of(Facility facility) {
    return new FacilityCommand.Case(facility, standings::of);
  }

  private void name(Facility facility, String reference) {
    localReferences.set(facility, command.caller(), reference);
  }
}
