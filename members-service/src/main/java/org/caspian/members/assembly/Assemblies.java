package org.caspian.members.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caspian.members.institution.Effect;
import org.caspian.members.institution.Standings;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.IfMatch;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.ProblemException;

/** The commands on assemblies; each runs in the transaction of the command that calls it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Assemblies {

  private static final String NUMBER_PREFIX = "AS";

  private final AssemblyRepository repository;
  private final OpenBallots openBallots;
  private final Event<AssemblyClosed> closed;
  private final AssemblySettings settings;
  private final Standings standings;
  private final AssemblyViews views;
  private final LocalReferences localReferences;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  Assemblies(
      AssemblyRepository repository,
      OpenBallots openBallots,
      Event<AssemblyClosed> closed,
      AssemblySettings settings,
      Standings standings,
      AssemblyViews views,
      LocalReferences localReferences,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.openBallots = openBallots;
    this.closed = closed;
    this.settings = settings;
    this.standings = standings;
    this.views = views;
    this.localReferences = localReferences;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Calls an assembly.
   *
   * @throws ProblemException 422 for an {@link AssemblyRule}, or if the host is unknown; 409 if
   *     another one has the ordinal or the local reference
   */
  AssemblyView convene(CreateAssembly body) {
    AssemblyRule.check(
        new AssemblyRule.Case(body.profile(), body.startsOn(), body.endsOn(), Set.of()));
    standings.requireKnown(Map.of("/host", body.profile().host()));
    requireFree(body.profile().ordinal(), Optional.empty());
    Assembly assembly =
        new Assembly(
            ids.next(),
            numbers.next(NUMBER_PREFIX, command.at()),
            body,
            command.at(),
            command.by());
    repository.persist(assembly);
    if (body.localReference() != null) {
      name(assembly, body.localReference());
    }
    outbox.append(assembly, AssemblyMessage.convened(assembly));
    return views.single(assembly);
  }

  /**
   * Changes what a merge patch changes.
   *
   * @param ifMatch the header; only its version counts
   * @throws ProblemException 404, 403, 409, 412, 428, 400 for the shape, 422 for an {@link
   *     AssemblyRule}
   */
  AssemblyView update(UUID id, String ifMatch, MergePatch patch) {
    Assembly assembly = repository.get(id);
    AssemblyCommand.UPDATE.require(of(assembly), command.caller());
    IfMatch.check(ifMatch, assembly.version());
    AssemblyProfile asked =
        patch.applyTo(views.single(assembly), assembly.asked(), AssemblyProfile.class);
    AssemblyRule.check(
        new AssemblyRule.Case(asked, assembly.startsOn(), assembly.endsOn(), usedItems(assembly)));
    standings.requireKnown(Map.of("/host", asked.host()));
    requireFree(asked.ordinal(), Optional.of(assembly));
    if (assembly.revise(asked, command.at(), command.by())) {
      outbox.append(assembly, AssemblyMessage.updated(assembly));
    }
    return views.single(assembly);
  }

  private static Set<String> usedItems(Assembly assembly) {
    return assembly.motions().stream().map(Motion::agendaItem).collect(Collectors.toSet());
  }

  private void requireFree(int ordinal, Optional<Assembly> besides) {
    repository
        .ofOrdinal(ordinal)
        .filter(known -> besides.filter(known::equals).isEmpty())
        .ifPresent(
            known -> {
              throw AssemblyProblems.duplicateOrdinal(known.id());
            });
  }

  /**
   * Holds it on other days.
   *
   * @throws ProblemException 404, 403, 409, 422 for an {@link AssemblyRule}
   */
  AssemblyView postpone(UUID id, PostponeAssembly body) {
    Assembly assembly = repository.locked(id);
    AssemblyRule.check(
        new AssemblyRule.Case(assembly.profile(), body.startsOn(), body.endsOn(), Set.of()));
    command.reason(body.reason());
    assembly.postpone(body, of(assembly), command.caller(), command.at());
    outbox.append(assembly, AssemblyMessage.postponed(assembly));
    return views.single(assembly);
  }

  /**
   * Lets it sit.
   *
   * @throws ProblemException 404, 403, 409
   */
  AssemblyView open(UUID id) {
    Assembly assembly = repository.locked(id);
    assembly.open(of(assembly), command.caller(), command.at());
    outbox.append(assembly, AssemblyMessage.opened(assembly));
    return views.single(assembly);
  }

  /**
   * Ends it.
   *
   * @throws ProblemException 404, 403, 409; {@link AssemblyProblems#BALLOTS_OPEN}
   */
  AssemblyView close(UUID id) {
    Assembly assembly = repository.locked(id);
    if (openBallots.isOpenAt(id)) {
      throw new ProblemException(
          AssemblyProblems.BALLOTS_OPEN, "It has ballots that are not closed.");
    }
    assembly.close(of(assembly), command.caller(), command.at());
    outbox.append(assembly, AssemblyMessage.closed(assembly));
    ZoneId place = ZoneId.of(assembly.profile().timeZone());
    closed.fire(new AssemblyClosed(id, LocalDate.ofInstant(command.at(), place)));
    return views.single(assembly);
  }

  /**
   * Records that somebody came.
   *
   * @throws ProblemException 404, 403, 422 for an {@link ArrivalRule} or if the institution is
   *     unknown or no member; {@link AssemblyProblems#ALREADY_PRESENT}
   */
  AttendanceView arrive(UUID id, RecordArrival body) {
    Assembly assembly = repository.locked(id);
    ArrivalRule.check(new ArrivalRule.Case(body, command.at()));
    if (body.institution() != null) {
      standings.requireKnown(Map.of("/institution", body.institution()));
    }
    if (body.kind() == AttendanceKind.MEMBER) {
      requireMember(body.institution());
    }
    Attendance attendance =
        assembly.arrive(ids.next(), body, of(assembly), command.caller(), command.at());
    outbox.append(assembly, AssemblyMessage.attended(assembly));
    return AttendanceView.of(attendance);
  }

  /** Who is suspended may be there, though it has no vote. */
  private void requireMember(UUID institution) {
    if (!standings.of(institution).isMember()) {
      throw new ProblemException(
          StandingProblems.COUNTERPART_NOT_A_MEMBER, "It is no member: an observer, or a guest.");
    }
  }

  /**
   * Records that somebody left.
   *
   * @throws ProblemException 404, 403, 409, 422
   */
  AttendanceView depart(UUID id, RecordDeparture body) {
    Assembly assembly = repository.locked(id);
    Attendance attendance = assembly.depart(body, of(assembly), command.caller(), command.at());
    outbox.append(assembly, AssemblyMessage.attended(assembly));
    return AttendanceView.of(attendance);
  }

  /**
   * Lets a member vote for another one.
   *
   * @throws ProblemException 404, 403, 422 if one of both has no vote; what {@link
   *     ProxyLedger#refusal} says
   */
  ProxyView give(UUID id, GiveProxy body) {
    Assembly assembly = repository.locked(id);
    AssemblyCommand.GIVE_PROXY.require(of(assembly), command.caller());
    standings.requireKnown(named(body));
    requireVote(body.giver());
    requireVote(body.carrier());
    Proxy proxy =
        assembly.give(
            ids.next(),
            body,
            settings.proxiesPerCarrier().on(assembly.startsOn()),
            of(assembly),
            command.caller(),
            command.at());
    outbox.append(assembly, AssemblyMessage.proxiesChanged(assembly));
    return ProxyView.of(proxy);
  }

  private static Map<String, UUID> named(GiveProxy body) {
    Map<String, UUID> named = new LinkedHashMap<>();
    named.put("/giver", body.giver());
    named.put("/carrier", body.carrier());
    return named;
  }

  private void requireVote(UUID institution) {
    standings
        .of(institution)
        .refusalOfCounterpart(Effect.VOTE)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /**
   * Takes a vote back.
   *
   * @throws ProblemException 404, 403, 409
   */
  ProxyView revoke(UUID id, RevokeProxy body) {
    Assembly assembly = repository.locked(id);
    Proxy proxy = assembly.revoke(body.giver(), of(assembly), command.caller(), command.at());
    outbox.append(assembly, AssemblyMessage.proxiesChanged(assembly));
    return ProxyView.of(proxy);
  }

  /**
   * Moves something.
   *
   * @throws ProblemException 404, 403, 409, 422
   */
  MotionView propose(UUID id, ProposeMotion body) {
    Assembly assembly = repository.locked(id);
    Motion motion = assembly.move(ids.next(), body, of(assembly), command.caller(), command.at());
    outbox.append(assembly, AssemblyMessage.motionProposed(assembly));
    return MotionView.of(motion);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another assembly has it
   */
  AssemblyView setLocalReference(UUID id, SetLocalReference body) {
    Assembly assembly = repository.get(id);
    name(assembly, body.localReference());
    return views.single(assembly);
  }

  private AssemblyCommand.Case of(Assembly assembly) {
    return new AssemblyCommand.Case(assembly, standings::of);
  }

  private void name(Assembly assembly, String reference) {
    localReferences.set(assembly, command.caller(), reference);
  }
}
