package org.caspian.members.membership;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Personal;
import org.caspian.platform.command.RootType;
import org.caspian.platform.command.SharedRoot;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * That an institution belongs to the association, from its application to its end. An institution
 * that comes back has a new one. The applicant alone knows of a draft; of what was handed in all
 * members, of a membership everybody.
 */
@Entity
@RootType("Membership")
class Membership extends SharedRoot {

  /** How far ahead a first or a last day is said: what is farther is mistyped. */
  private static final Period FARTHEST = Period.ofYears(2);

  private String number;
  private UUID institution;

  @Enumerated(EnumType.STRING)
  private MembershipState state;

  @Enumerated(EnumType.STRING)
  private MembershipBasis basis;

  @Enumerated(EnumType.STRING)
  private MembershipCategory category;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> motivation;

  @JdbcTypeCode(SqlTypes.JSON)
  private LetterOfIntent letter;

  @JdbcTypeCode(SqlTypes.JSON)
  private CharterAcceptance charter;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<CriterionEvidence> checklist;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Endorsement> endorsements;

  @Embedded private Nomination nomination;

  /** Empty before the admission. */
  @JdbcTypeCode(SqlTypes.JSON)
  private List<CategoryPeriod> categories;

  private String certificateNumber;

  /** From which day on the register knows that it is a member. */
  private LocalDate knownSince;

  private LocalDate until;
  private UUID endResolutionId;

  /** Not public; of a command of its own it is in the history as the reason of that. */
  @Personal private String reason;

  /** For Hibernate. */
  protected Membership() {}

  private Membership(
      UUID id,
      String number,
      UUID institution,
      MembershipBasis basis,
      Audience audience,
      Instant at,
      String by) {
    super(id, audience, at, by);
    this.number = number;
    this.institution = institution;
    this.basis = basis;
    this.endorsements = List.of();
    this.categories = List.of();
  }

  /**
   * A draft of an application.
   *
   * @param number the number that people say
   * @param application meets every {@link ApplicationRule}
   * @param by the client that sent it
   */
  static Membership draft(
      UUID id,
      String number,
      UUID institution,
      MembershipApplication application,
      Instant at,
      String by) {
    Membership membership =
        new Membership(
            id, number, institution, MembershipBasis.APPLICATION, Audience.of(institution), at, by);
    membership.state = MembershipState.DRAFT;
    membership.take(application);
    return membership;
  }

  /**
   * A membership that is taken over as it is: nobody knows here when and how it began.
   *
   * @param today from when on it is known
   */
  static Membership imported(
      UUID id, String number, UUID institution, LocalDate today, Instant at, String by) {
    Membership membership =
        new Membership(
            id, number, institution, MembershipBasis.IMPORTED, Audience.everyone(), at, by);
    membership.state = MembershipState.ACTIVE;
    membership.take(MembershipApplication.none(MembershipCategory.FULL));
    membership.categories = List.of(new CategoryPeriod(MembershipCategory.FULL, null, null));
    membership.knownSince = today;
    return membership;
  }

  /**
   * The applicant takes over what is different.
   *
   * @param asked meets every {@link ApplicationRule}
   * @return whether anything was
   * @throws ProblemException what {@link MembershipCommand#refusal} says, here and below
   */
  boolean revise(MembershipApplication asked, Act act) {
    require(MembershipCommand.UPDATE, act);
    boolean same = asked.equals(application());
    if (!same) {
      take(asked);
      // Who spoke for it spoke for what it was.
      endorsements = List.of();
      changed(act);
    }
    return !same;
  }

  private void take(MembershipApplication application) {
    category = application.category();
    motivation = application.motivation();
    letter = application.letter();
    charter = application.charter();
    checklist = application.checklist();
  }

  /** The applicant hands it in; 422 for each {@link SubmissionRule} that is not met. */
  void submit(Act act) {
    require(MembershipCommand.SUBMIT, act);
    SubmissionRule.check(new SubmissionRule.Case(application(), act.today()));
    become(MembershipCommand.SUBMIT, act);
    shareWith(Audience.membersAnd(institution));
  }

  /** The secretariat takes it up. */
  void review(Act act) {
    require(MembershipCommand.REVIEW, act);
    become(MembershipCommand.REVIEW, act);
  }

  /**
   * The secretariat gives it back to be completed.
   *
   * @param read the version that it has read, if it says, here and below
   * @throws ProblemException {@link Problems#STALE_VERSION}
   */
  void giveBack(Optional<Long> read, String why, Act act) {
    require(MembershipCommand.RETURN, act);
    read.ifPresent(this::requireCurrent);
    reason = why;
    become(MembershipCommand.RETURN, act);
  }

  /** A member speaks for it. */
  void endorse(Endorsement endorsement, Act act) {
    require(MembershipCommand.ENDORSE, act);
    endorsements = Stream.concat(endorsements.stream(), Stream.of(endorsement)).toList();
    changed(act);
  }

  /**
   * It is proposed to the assembly; 422 for each {@link NominationRule} that is not met.
   *
   * @param country of the applicant, ISO 3166-1 alpha-2
   * @param own what was merged into the applicant
   */
  void nominate(Optional<Long> read, Nomination proposed, String country, Set<UUID> own, Act act) {
    require(MembershipCommand.NOMINATE, act);
    read.ifPresent(this::requireCurrent);
    NominationRule.check(new NominationRule.Case(this, country, own));
    nomination = proposed;
    become(MembershipCommand.NOMINATE, act);
  }

  /** It is turned down. */
  void reject(Optional<Long> read, String why, Act act) {
    require(MembershipCommand.REJECT, act);
    read.ifPresent(this::requireCurrent);
    reason = why;
    become(MembershipCommand.REJECT, act);
  }

  /** The applicant takes it back. */
  void withdraw(Act act) {
    require(MembershipCommand.WITHDRAW, act);
    become(MembershipCommand.WITHDRAW, act);
  }

  /**
   * The assembly has admitted the institution.
   *
   * @param certificate the number of the certificate that it is given
   * @param from its first day as a member
   */
  void admit(UUID resolutionId, String certificate, LocalDate from, Act act) {
    require(MembershipCommand.ADMIT, act);
    DayOrder.requireNotAfter(from, act.today().plus(FARTHEST), "/from");
    categories = List.of(new CategoryPeriod(category, from, resolutionId));
    certificateNumber = certificate;
    knownSince = from;
    become(MembershipCommand.ADMIT, act);
    shareWith(Audience.everyone());
  }

  /**
   * The assembly has made it a member of another kind, also instead of one that it was to become
   * later; 422 for a day before the present one's, or too far ahead.
   */
  void changeCategory(CategoryPeriod next, Act act) {
    require(MembershipCommand.CHANGE_CATEGORY, act);
    List<CategoryPeriod> stays = categoriesBegunBy(act.today());
    DayOrder.requireAfter(next.from(), stays.getLast().from(), "/from");
    DayOrder.requireNotAfter(next.from(), act.today().plus(FARTHEST), "/from");
    to().ifPresent(last -> DayOrder.requireNotAfter(next.from(), last, "/from"));
    categories = Stream.concat(stays.stream(), Stream.of(next)).toList();
    category = next.category();
    changed(act);
  }

  /** The first one and all others that have begun. */
  private List<CategoryPeriod> categoriesBegunBy(LocalDate day) {
    return IntStream.range(0, categories.size())
        .filter(place -> place == 0 || !categories.get(place).from().isAfter(day))
        .mapToObj(categories::get)
        .toList();
  }

  /** It leaves; 422 for a last day that has passed, is before the first, or too far ahead. */
  void resign(LocalDate last, String why, Act act) {
    require(MembershipCommand.RESIGN, act);
    DayOrder.requireNotBefore(last, act.today(), "/to");
    DayOrder.requireNotAfter(last, act.today().plus(FARTHEST), "/to");
    from().ifPresent(first -> DayOrder.requireNotBefore(last, first, "/to"));
    end(MembershipCommand.RESIGN, last, why, act);
  }

  /**
   * The assembly has removed it; 422 for a last day before the first, or after the one that it had
   * said itself. One that has not begun does not begin.
   */
  void remove(UUID resolutionId, LocalDate last, String why, Act act) {
    require(MembershipCommand.REMOVE, act);
    to().ifPresent(said -> DayOrder.requireNotAfter(last, said, "/to"));
    endResolutionId = resolutionId;
    end(MembershipCommand.REMOVE, lastOfRemoved(last, act.today()), why, act);
  }

  private LocalDate lastOfRemoved(LocalDate last, LocalDate today) {
    Optional<LocalDate> first = from();
    if (first.filter(day -> day.isAfter(today) && last.isBefore(day)).isPresent()) {
      return first.get().minusDays(1);
    }
    first.ifPresent(day -> DayOrder.requireNotBefore(last, day, "/to"));
    return last;
  }

  private void end(MembershipCommand how, LocalDate last, String why, Act act) {
    reason = why;
    until = last;
    become(how, act);
  }

  /**
   * The register has the institution as a member no longer, whatever was decided.
   *
   * @param last the last day on which it was one
   */
  void isOver(LocalDate last, Instant at, String by) {
    if (state == MembershipState.ACTIVE) {
      state = MembershipCommand.LIFECYCLE.requireHappens(state, MembershipState.ENDED);
    }
    until = last;
    changed(at, by);
  }

  /**
   * The institution was merged into another: a membership is over, an application withdrawn.
   *
   * @param last the last day on which it was a member
   */
  void merge(LocalDate last, Instant at, String by) {
    if (MembershipState.APPLIED_FOR.contains(state)) {
      state = MembershipCommand.LIFECYCLE.after(MembershipCommand.WITHDRAW, state);
    } else {
      if (MembershipState.OF_A_MEMBER.contains(state)) {
        state = MembershipCommand.LIFECYCLE.requireHappens(state, MembershipState.MERGED);
      }
      until = last;
    }
    changed(at, by);
  }

  private void become(MembershipCommand command, Act act) {
    state = MembershipCommand.LIFECYCLE.after(command, state);
    changed(act);
  }

  /**
   * Whoever decides about it has read what it says now.
   *
   * @throws ProblemException {@link Problems#STALE_VERSION}
   */
  void requireCurrent(long read) {
    if (read != version()) {
      throw new ProblemException(
              Problems.STALE_VERSION, "The membership has version " + version() + " now.")
          .with("currentVersion", version())
          .at("/version", "stale", "Not the current version.");
    }
  }

  /** Who proposed it is known no more; that somebody of that member did, is. */
  void forgetNominator(Instant at, String by) {
    nomination = nomination.withoutPerson();
    changed(at, by);
  }

  private void require(MembershipCommand command, Act act) {
    command.require(new MembershipCommand.Case(this, act.standings()), act.caller());
  }

  private void changed(Act act) {
    changed(act.at(), act.caller().clientId());
  }

  /**
   * The kind that is applied for, or that of a member on a day: before its first day the first one,
   * after its last day the last one.
   */
  MembershipCategory categoryOn(LocalDate day) {
    return categories.stream()
        .filter(period -> period.from() == null || !period.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .or(() -> categories.stream().findFirst())
        .map(CategoryPeriod::category)
        .orElse(category);
  }

  /** What the applicant wrote. */
  MembershipApplication application() {
    return new MembershipApplication(category, motivation, letter, charter, checklist);
  }

  /** Whether there is a day on which it is one: it is not over before its first. */
  boolean hadADay() {
    return periods().stream().anyMatch(MembershipPeriod::hadADay);
  }

  /** The periods of its categories while it is, or was, a membership; empty before. */
  List<MembershipPeriod> periods() {
    return new MembershipSpan(id(), institution, categories, knownSince, until).periods();
  }

  /** Whether the caller may know why it was returned, rejected or ended. */
  boolean tellsReasonsTo(Caller caller) {
    return caller.isSecretariat() || caller.is(institution);
  }

  /** The number that people say, {@code MS-2026-00012-2}. */
  String number() {
    return number;
  }

  /** Whose it is. */
  UUID institution() {
    return institution;
  }

  /** Where it stands. */
  MembershipState state() {
    return state;
  }

  /** How the register came to know of it. */
  MembershipBasis basis() {
    return basis;
  }

  /** The kind that is applied for, or the last one of a member, which may begin later. */
  MembershipCategory category() {
    return category;
  }

  /** Who speaks for it, in the order in which they said so. */
  List<Endorsement> endorsements() {
    return List.copyOf(endorsements);
  }

  /** Who proposed it, once somebody has. */
  Optional<Nomination> nomination() {
    return Optional.ofNullable(nomination);
  }

  /** What kinds of member it was, one after the other; empty before the admission. */
  List<CategoryPeriod> categories() {
    return List.copyOf(categories);
  }

  /** The first day; empty before the admission, and if it is not known. */
  Optional<LocalDate> from() {
    return categories.stream().findFirst().map(CategoryPeriod::from);
  }

  /** From which day on the register knows that it is a member. */
  Optional<LocalDate> knownSince() {
    return Optional.ofNullable(knownSince);
  }

  /** The last day, if it is known. */
  Optional<LocalDate> to() {
    return Optional.ofNullable(until);
  }

  /** The number of its certificate; empty before the admission, and if it is not known. */
  Optional<String> certificateNumber() {
    return Optional.ofNullable(certificateNumber);
  }

  /** The resolution that removed it, if one did. */
  Optional<UUID> endResolutionId() {
    return Optional.ofNullable(endResolutionId);
  }

  /** Why it was returned, rejected or ended. */
  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}
