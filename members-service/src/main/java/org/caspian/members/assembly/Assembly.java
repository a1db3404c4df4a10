package org.caspian.members.assembly;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.members.text.TextsInAll;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.Label;
import org.caspian.platform.command.RootType;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An assembly of the members, with what is on its agenda, who is there, who votes for whom, and
 * what was moved. Known to all.
 */
@Entity
@RootType("Assembly")
class Assembly extends AggregateRoot {

  /** Of one member: what all move is read whole with each command on the assembly. */
  static final int MOST_MOTIONS = 10;

  /** Of one institution by itself; the secretariat may record more. */
  static final int MOST_COMINGS = 30;

  /** Of one giver by itself, those that are over too; the secretariat may record more. */
  static final int MOST_PROXIES = 30;

  private String number;
  private int ordinal;

  @Enumerated(EnumType.STRING)
  private AssemblyState state;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> name;

  @Embedded private Label label;

  private UUID host;
  private UUID eventId;
  private String timeZone;

  /** In the order of the secretariat, which nobody asks for singly: one value of the row. */
  @JdbcTypeCode(SqlTypes.JSON)
  private List<AgendaItem> agenda;

  private LocalDate startsOn;
  private LocalDate endsOn;
  private LocalDate postponedFrom;
  private String postponementReason;
  private Instant openedAt;
  private Instant closedAt;

  /** Of all members and their guests, once for each time that they came. */
  @OneToMany(mappedBy = "assembly", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<Attendance> attendances = new ArrayList<>();

  /** At most some for each member. */
  @OneToMany(mappedBy = "assembly", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<Proxy> proxies = new ArrayList<>();

  @OneToMany(mappedBy = "assembly", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<Motion> motions = new ArrayList<>();

  /** For Hibernate. */
  protected Assembly() {}

  /**
   * One that is called.
   *
   * @param number the number that people say
   * @param asked meets every {@link AssemblyRule}
   * @param by the client that sent it
   */
  Assembly(UUID id, String number, CreateAssembly asked, Instant at, String by) {
    super(id, at, by);
    this.number = number;
    this.state = AssemblyState.CONVENED;
    this.startsOn = asked.startsOn();
    this.endsOn = asked.endsOn();
    this.label = Label.of(asked.profile().label(), asked.profile().name()).orElseThrow();
    take(asked.profile());
  }

  /** What was asked for: the profile without a label that only follows the names. */
  AssemblyProfile asked() {
    return profile().withLabel(label.given() ? label.text() : null);
  }

  /**
   * Takes over what is different.
   *
   * @param asked made from {@link #asked}; meets every {@link AssemblyRule}
   * @return whether anything was
   */
  boolean revise(AssemblyProfile asked, Instant at, String by) {
    Label next = label.revised(asked.label(), asked.name()).orElseThrow();
    boolean same = next.equals(label) && asked.withLabel(label.text()).equals(profile());
    if (!same) {
      label = next;
      take(asked);
      changed(at, by);
    }
    return !same;
  }

  private void take(AssemblyProfile profile) {
    ordinal = profile.ordinal();
    name = profile.name();
    host = profile.host();
    eventId = profile.eventId();
    timeZone = profile.timeZone();
    agenda = profile.agenda();
  }

  /**
   * It is held on other days. Terms of office that end with it go on.
   *
   * @throws ProblemException what {@link AssemblyCommand#refusal} says
   */
  void postpone(PostponeAssembly asked, AssemblyCommand.Case subject, Caller caller, Instant at) {
    AssemblyCommand.POSTPONE.require(subject, caller);
    postponedFrom = postponedFrom == null ? startsOn : postponedFrom;
    postponementReason = asked.reason();
    startsOn = asked.startsOn();
    endsOn = asked.endsOn();
    changed(at, caller.clientId());
  }

  /** It sits from now on. Throws as {@link #postpone}. */
  void open(AssemblyCommand.Case subject, Caller caller, Instant at) {
    AssemblyCommand.OPEN.require(subject, caller);
    state = AssemblyCommand.LIFECYCLE.after(AssemblyCommand.OPEN, state);
    openedAt = at;
    changed(at, caller.clientId());
  }

  /** It is over; whoever was still there leaves. Throws as {@link #postpone}. */
  void close(AssemblyCommand.Case subject, Caller caller, Instant at) {
    AssemblyCommand.CLOSE.require(subject, caller);
    state = AssemblyCommand.LIFECYCLE.after(AssemblyCommand.CLOSE, state);
    closedAt = at;
    attendances.stream().filter(Attendance::isPresent).forEach(there -> there.leave(at));
    proxies.stream().filter(Proxy::isInForce).forEach(proxy -> proxy.end(at));
    changed(at, caller.clientId());
  }

  /**
   * Somebody comes. Who comes itself needs nobody any more who votes for it.
   *
   * @param asked meets every {@link ArrivalRule}
   * @throws ProblemException what {@link AssemblyCommand#refusal} says; {@link
   *     AssemblyProblems#ALREADY_PRESENT}
   */
  Attendance arrive(
      UUID id, RecordArrival asked, AssemblyCommand.Case subject, Caller caller, Instant at) {
    AssemblyCommand.RECORD_ATTENDANCE.require(subject, caller);
    requireOwnUnlessSecretariat(asked.institution(), caller);
    if (!caller.isSecretariat() && comings(asked.institution()) >= MOST_COMINGS) {
      throw AssemblyProblems.tooManyComings();
    }
    if (asked.institution() != null && isPresent(asked.institution())) {
      throw AssemblyProblems.alreadyPresent(asked.institution());
    }
    Attendance attendance = new Attendance(id, this, asked, at);
    attendances.add(attendance);
    if (attendance.kind() == AttendanceKind.MEMBER) {
      proxies.stream()
          .filter(proxy -> proxy.isInForce() && proxy.giver().equals(asked.institution()))
          .forEach(proxy -> proxy.end(at));
    }
    changed(at, caller.clientId());
    return attendance;
  }

  /**
   * Somebody leaves.
   *
   * @throws ProblemException what {@link AssemblyCommand#refusal} says; 422 if nobody came so; 409
   *     if they have left already
   */
  Attendance depart(
      RecordDeparture asked, AssemblyCommand.Case subject, Caller caller, Instant at) {
    AssemblyCommand.RECORD_ATTENDANCE.require(subject, caller);
    Attendance attendance =
        attendances.stream()
            .filter(known -> known.id().equals(asked.attendanceId()))
            .findFirst()
            .orElseThrow(AssemblyProblems::attendanceUnknown);
    requireOwnUnlessSecretariat(attendance.institution().orElse(null), caller);
    Instant left = asked.at() == null ? at : asked.at();
    attendance.requirePresentUntil(left, at);
    attendance.leave(left);
    changed(at, caller.clientId());
    return attendance;
  }

  /**
   * A member lets another one vote for it.
   *
   * @param limit how many one member carries at most
   * @throws ProblemException what {@link AssemblyCommand#refusal} and {@link ProxyLedger#refusal}
   *     say
   */
  Proxy give(
      UUID id,
      GiveProxy asked,
      int limit,
      AssemblyCommand.Case subject,
      Caller caller,
      Instant at) {
    AssemblyCommand.GIVE_PROXY.require(subject, caller);
    requireOwnUnlessSecretariat(asked.giver(), caller);
    if (!caller.isSecretariat() && proxiesGivenBy(asked.giver()) >= MOST_PROXIES) {
      throw AssemblyProblems.tooManyProxies();
    }
    new ProxyLedger(proxiesInForce(), presentMembers(), limit).require(asked);
    Proxy proxy = new Proxy(id, this, asked, caller.isSecretariat(), at);
    proxies.add(proxy);
    changed(at, caller.clientId());
    return proxy;
  }

  /**
   * A member takes its vote back; of one that the secretariat recorded, the secretariat may, too.
   *
   * @throws ProblemException what {@link AssemblyCommand#refusal} says; {@link
   *     AssemblyProblems#NO_PROXY}; 403 for one that the member gave itself
   */
  Proxy revoke(UUID giver, AssemblyCommand.Case subject, Caller caller, Instant at) {
    AssemblyCommand.REVOKE_PROXY.require(subject, caller);
    requireOwnUnlessSecretariat(giver, caller);
    Proxy proxy =
        proxies.stream()
            .filter(given -> given.isInForce() && given.giver().equals(giver))
            .findFirst()
            .orElseThrow(AssemblyProblems::noProxy);
    if (!caller.is(giver) && !proxy.recorded()) {
      throw AssemblyProblems.proxyGivenByItself();
    }
    proxy.end(at);
    changed(at, caller.clientId());
    return proxy;
  }

  /**
   * Something is moved for an item of the agenda.
   *
   * @throws ProblemException what {@link AssemblyCommand#refusal} says; 422 if the agenda has no
   *     such item
   */
  Motion move(
      UUID id, ProposeMotion asked, AssemblyCommand.Case subject, Caller caller, Instant at) {
    AssemblyCommand.PROPOSE_MOTION.require(subject, caller);
    if (agenda.stream().noneMatch(item -> item.code().equals(asked.agendaItem()))) {
      throw AssemblyProblems.agendaItemUnknown();
    }
    List<FieldError> tooLong = TextsInAll.violations(Stream.of(asked.text())).toList();
    if (!tooLong.isEmpty()) {
      throw AssemblyProblems.motionTooLong(tooLong);
    }
    if (!caller.isSecretariat() && motionsBy(caller) >= MOST_MOTIONS) {
      throw AssemblyProblems.tooManyMotions();
    }
    Motion motion = new Motion(id, this, motions.size() + 1, asked, caller.institution(), at);
    motions.add(motion);
    changed(at, caller.clientId());
    return motion;
  }

  private static void requireOwnUnlessSecretariat(UUID institution, Caller caller) {
    if (!caller.isSecretariat() && !caller.is(institution)) {
      throw new ProblemException(
          Problems.NOT_YOUR_PART, "An institution says this of itself, or the secretariat does.");
    }
  }

  private long comings(UUID institution) {
    return attendances.stream()
        .filter(there -> there.institution().equals(Optional.of(institution)))
        .count();
  }

  private long motionsBy(Caller caller) {
    return motions.stream().filter(moved -> moved.movedBy().equals(caller.institution())).count();
  }

  private long proxiesGivenBy(UUID giver) {
    return proxies.stream().filter(given -> given.giver().equals(giver)).count();
  }

  private boolean isPresent(UUID institution) {
    return attendances.stream()
        .anyMatch(
            there -> there.isPresent() && there.institution().equals(Optional.of(institution)));
  }

  /** The members that are there now. */
  Set<UUID> presentMembers() {
    return attendances.stream()
        .filter(there -> there.isPresent() && there.kind() == AttendanceKind.MEMBER)
        .flatMap(there -> there.institution().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Who votes for whom now: carriers by givers. */
  Map<UUID, UUID> proxiesInForce() {
    return proxies.stream()
        .filter(Proxy::isInForce)
        .collect(Collectors.toUnmodifiableMap(Proxy::giver, Proxy::carrier));
  }

  /** The ids of what was moved. */
  Set<UUID> motionIds() {
    return motions.stream().map(Motion::id).collect(Collectors.toUnmodifiableSet());
  }

  /** What the secretariat says of it, with the label as it is shown. */
  AssemblyProfile profile() {
    return new AssemblyProfile(ordinal, name, label.text(), host, eventId, timeZone, agenda);
  }

  /** The number that people say, {@code AS-2026-00412-6}. */
  String number() {
    return number;
  }

  /** Where it stands. */
  AssemblyState state() {
    return state;
  }

  /** The first day, at the place. */
  LocalDate startsOn() {
    return startsOn;
  }

  /** The last day, at the place. */
  LocalDate endsOn() {
    return endsOn;
  }

  /** The day on which it was to begin first, if it was postponed. */
  Optional<LocalDate> postponedFrom() {
    return Optional.ofNullable(postponedFrom);
  }

  /** Why it was postponed last, if it was. */
  Optional<String> postponementReason() {
    return Optional.ofNullable(postponementReason);
  }

  /** When it began to sit, if it has. */
  Optional<Instant> openedAt() {
    return Optional.ofNullable(openedAt);
  }

  /** When it was over, if it is. */
  Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /** Who came and left, in the order in which it was recorded. */
  List<Attendance> attendances() {
    return Collections.unmodifiableList(attendances);
  }

  /** All proxies, also those that are over, in the order in which they were given. */
  List<Proxy> proxies() {
    return Collections.unmodifiableList(proxies);
  }

  /** What was moved, in order. */
  List<Motion> motions() {
    return Collections.unmodifiableList(motions);
  }
}
