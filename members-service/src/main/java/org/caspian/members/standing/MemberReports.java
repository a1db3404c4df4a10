package org.caspian.members.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.contact.UnconfirmedContacts;
import org.caspian.members.institution.Effect;
import org.caspian.members.institution.NamedInstitution;
import org.caspian.members.institution.NamedInstitutions;
import org.caspian.members.institution.Succession;
import org.caspian.members.institution.Successions;
import org.caspian.members.membership.MembershipMoves;
import org.caspian.members.membership.MembershipPeriod;
import org.caspian.platform.access.CurrentCaller;

/** Reports on all members as of a day. Without one, today at the association is meant. */
@ApplicationScoped
class MemberReports {

  /** After how many months nobody can rely on a contact any more. */
  private static final int MONTHS_CONFIRMED = 12;

  private final StandingReader standings;
  private final NamedInstitutions institutions;
  private final MembershipMoves moves;
  private final UnconfirmedContacts contacts;
  private final Successions successions;
  private final AssociationCalendar calendar;
  private final CurrentCaller caller;

  MemberReports(
      StandingReader standings,
      NamedInstitutions institutions,
      MembershipMoves moves,
      UnconfirmedContacts contacts,
      Successions successions,
      AssociationCalendar calendar,
      CurrentCaller caller) {
    this.standings = standings;
    this.institutions = institutions;
    this.moves = moves;
    this.contacts = contacts;
    this.successions = successions;
    this.calendar = calendar;
    this.caller = caller;
  }

  /** A member on the day of a report. */
  private record Member(
      NamedInstitution institution, MembershipPeriod period, StandingOnDay standing) {

    boolean hasVote() {
      return forbids().isEmpty();
    }

    SortedSet<EffectSource> forbids() {
      SortedSet<EffectSource> sources = new TreeSet<>(Comparator.naturalOrder());
      standing.inForce().stream()
          .filter(known -> known.effect() == Effect.VOTE)
          .map(EffectInForce::source)
          .forEach(sources::add);
      return sources;
    }
  }

  /** Those that are members for certain. */
  private List<Member> members(LocalDate day) {
    Map<UUID, StandingOnDay> known = standings.on(day);
    Map<UUID, NamedInstitution> named = institutions.of(known.keySet());
    return known.entrySet().stream()
        .flatMap(
            one ->
                one.getValue().membership().stream()
                    .map(period -> new Member(named.get(one.getKey()), period, one.getValue())))
        .toList();
  }

  /** Who has a vote on that day. */
  VotingListView votingList(Optional<LocalDate> asked) {
    LocalDate day = asked.orElseGet(standings::today);
    List<Member> members = members(day);
    int entitled = Math.toIntExact(members.stream().filter(Member::hasVote).count());
    return new VotingListView(
        day,
        VotingListView.Quorum.of(members.size(), entitled),
        members.stream()
            .map(
                member ->
                    new VotingListView.Line(
                        member.institution().id(),
                        member.institution().number(),
                        member.institution().label(),
                        member.institution().country(),
                        member.period().category(),
                        member.hasVote(),
                        member.forbids()))
            .toList());
  }

  /** Who was a member on that day, and who came and went in its year. */
  MemberRollView roll(Optional<LocalDate> asked) {
    LocalDate day = asked.orElseGet(standings::today);
    List<Member> members = members(day);
    Optional<Map<UUID, Integer>> unconfirmed = unconfirmed(day);
    List<MemberRollView.Line> lines =
        members.stream().map(member -> line(member, unconfirmed)).toList();
    MembershipMoves.Year year = moves.inTheYearUntil(day);
    return new MemberRollView(
        day,
        members.size(),
        counts(lines, MemberRollView.Line::country),
        counts(lines, line -> line.type().name()),
        counts(lines, line -> line.category().name()),
        year.joined(),
        year.left(),
        year.merged(),
        unconfirmed
            .map(all -> lines.stream().mapToInt(MemberRollView.Line::unconfirmedContacts).sum())
            .orElse(null),
        lines);
  }

  private static MemberRollView.Line line(Member member, Optional<Map<UUID, Integer>> unconfirmed) {
    NamedInstitution institution = member.institution();
    return new MemberRollView.Line(
        institution.id(),
        institution.number(),
        institution.label(),
        institution.country(),
        institution.type(),
        member.period().category(),
        member.period().from().orElse(null),
        member.standing().state(),
        unconfirmed.map(all -> all.getOrDefault(institution.id(), 0)).orElse(null));
  }

  /**
   * How many contacts have not been confirmed, by who acts for their institution; empty for who is
   * not to know.
   */
  private Optional<Map<UUID, Integer>> unconfirmed(LocalDate day) {
    if (!caller.get().isSecretariat()) {
      return Optional.empty();
    }
    Map<UUID, Succession> merged = successions.all();
    Map<UUID, Integer> unconfirmed = new HashMap<>();
    contacts
        .asOf(calendar.endOf(day), calendar.endOf(day.minusMonths(MONTHS_CONFIRMED)))
        .forEach(
            (institution, count) ->
                unconfirmed.merge(
                    Succession.actingFor(institution, day, merged), count, Integer::sum));
    return Optional.of(unconfirmed);
  }

  private static SortedMap<String, Integer> counts(
      List<MemberRollView.Line> lines, Function<MemberRollView.Line, String> of) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    lines.forEach(line -> counts.merge(of.apply(line), 1, Integer::sum));
    return counts;
  }
}
