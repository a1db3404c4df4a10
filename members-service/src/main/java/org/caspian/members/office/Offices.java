package org.caspian.members.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.members.assembly.AssemblyClosed;
import org.caspian.members.assembly.Sittings;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.institution.Effect;
import org.caspian.members.institution.InstitutionRegister;
import org.caspian.members.institution.Standings;
import org.caspian.members.institution.Successions;
import org.caspian.members.membership.MembershipEnded;
import org.caspian.members.membership.MembershipPeriods;
import org.caspian.members.resolution.RecordedResolutions;
import org.caspian.platform.access.PersonIds;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.ProblemException;

/** The commands on offices; each runs in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Offices {

  private static final String NUMBER_PREFIX = "OF";

  private final OfficeRepository repository;
  private final Sittings sittings;
  private final RecordedResolutions resolutions;
  private final InstitutionRegister register;
  private final Standings standings;
  private final Successions successions;
  private final MembershipPeriods memberships;
  private final PersonIds persons;
  private final OfficeViews views;
  private final LocalReferences localReferences;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final AssociationCalendar calendar;
  private final CommandContext command;

  Offices(
      OfficeRepository repository,
      Sittings sittings,
      RecordedResolutions resolutions,
      InstitutionRegister register,
      Standings standings,
      Successions successions,
      MembershipPeriods memberships,
      PersonIds persons,
      OfficeViews views,
      LocalReferences localReferences,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      AssociationCalendar calendar,
      CommandContext command) {
    this.repository = repository;
    this.sittings = sittings;
    this.resolutions = resolutions;
    this.register = register;
    this.standings = standings;
    this.successions = successions;
    this.memberships = memberships;
    this.persons = persons;
    this.views = views;
    this.localReferences = localReferences;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.calendar = calendar;
    this.command = command;
  }

  /**
   * Makes an office.
   *
   * @throws ProblemException 422 for an {@link OfficeRule}, 409 if the local reference is taken
   */
  OfficeView create(CreateOffice body) {
    OfficeRule.check(body.profile());
    Office office =
        new Office(
            ids.next(),
            numbers.next(NUMBER_PREFIX, command.at()),
            body.profile(),
            command.at(),
            command.by());
    repository.persist(office);
    if (body.localReference() != null) {
      name(office, body.localReference());
    }
    outbox.append(office, OfficeMessage.created(office, today()));
    return views.single(office);
  }

  /**
   * Lets a member hold it.
   *
   * @throws ProblemException 404, 403; 422 if the member may hold none or is to leave before, or if
   *     the assembly or the resolution is unknown; {@link OfficeProblems#NO_FREE_SEAT}
   */
  OfficeView take(UUID id, TakeOffice body) {
    // The assembly first: so does who closes it, whose terms then end.
    if (body.endsWithAssembly() != null) {
      sittings
          .findLocked(body.endsWithAssembly())
          .filter(assembly -> !assembly.isClosed())
          .orElseThrow(OfficeProblems::assemblyUnknown);
    }
    repository.requireThere(id);
    standings.requireKnown(Map.of("/institution", body.institution()));
    // Then the institution: so does what ends its membership, with which its terms end.
    register.lock(body.institution());
    Office office = repository.locked(id);
    standings
        .of(body.institution())
        .refusalOfCounterpart(Effect.OFFICE)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    if (body.resolutionId() != null && !resolutions.has(body.resolutionId())) {
      throw OfficeProblems.resolutionUnknown();
    }
    Optional<LocalDate> last = memberships.lastDayOf(body.institution());
    office.take(ids.next(), body, personId(body), last, command.caller(), command.at());
    outbox.append(office, OfficeMessage.taken(office, today()));
    return views.single(office);
  }

  private UUID personId(TakeOffice body) {
    return body.personCode() == null ? null : persons.of(body.institution(), body.personCode());
  }

  /**
   * Lets a member hold it no more.
   *
   * @throws ProblemException 404, 403, 409, 422
   */
  OfficeView end(UUID id, EndHolding body) {
    Office office = repository.locked(id);
    command.reason(body.reason());
    office.end(body, command.caller(), command.at());
    outbox.append(office, OfficeMessage.ended(office, today()));
    return views.single(office);
  }

  /** The terms that end with an assembly end when it is closed, whenever that is. */
  void on(@Observes AssemblyClosed closed) {
    for (Office office : repository.endingWith(closed.assemblyId(), closed.on())) {
      office.endTerms(closed.assemblyId(), closed.on(), command.at(), command.by());
      tellEndOfTerm(office);
    }
  }

  /** Who is a member no more holds none any more, nor what it holds by the name of a merged one. */
  void on(@Observes MembershipEnded membership) {
    Set<UUID> names = new HashSet<>(successions.read().of(membership.institution()).predecessors());
    names.add(membership.institution());
    LocalDate day = membership.last().plusDays(1);
    for (Office office : repository.lockedHeldBy(names, day)) {
      office.endTermsOf(names, day, command.at(), command.by());
      tellEndOfTerm(office);
    }
  }

  private void tellEndOfTerm(Office office) {
    command.consequence(office, "office.endTerm");
    outbox.append(office, OfficeMessage.ended(office, today()));
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another office has it
   */
  OfficeView setLocalReference(UUID id, SetLocalReference body) {
    Office office = repository.get(id);
    name(office, body.localReference());
    return views.single(office);
  }

  private LocalDate today() {
    return calendar.day(command.at());
  }

  private void name(Office office, String reference) {
    localReferences.set(office, command.caller(), reference);
  }
}
