package org.caspian.members.standing;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.charter.Dated;
import org.caspian.members.institution.Effect;
import org.caspian.members.institution.Standing;
import org.caspian.members.institution.StandingToday;
import org.caspian.members.institution.Successions;
import org.caspian.members.institution.SuspensionPeriod;
import org.caspian.members.institution.SuspensionPeriods;
import org.caspian.members.membership.MembershipPeriod;
import org.caspian.members.membership.MembershipPeriods;
import org.caspian.platform.command.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads what decides about standing, and judges it. A constant number of statements each. */
@ApplicationScoped
class StandingReader implements StandingToday {

  private final MembershipPeriods memberships;
  private final SuspensionPeriods suspensions;
  private final List<OverdueFacts> overdue;
  private final Successions successions;
  private final StandingRules rules;
  private final AssociationCalendar calendar;

  StandingReader(
      MembershipPeriods memberships,
      SuspensionPeriods suspensions,
      @All List<OverdueFacts> overdue,
      Successions successions,
      @ConfigProperty(name = "caspian.standing.arrears-effects") String ofArrears,
      AssociationCalendar calendar) {
    this.memberships = memberships;
    this.suspensions = suspensions;
    this.overdue = overdue;
    this.successions = successions;
    this.rules = new StandingRules(Dated.parse(ofArrears, StandingReader::effects), calendar::day);
    this.calendar = calendar;
  }

  /** None where there is nothing between two commas. */
  private static Set<Effect> effects(String names) {
    return Stream.of(names.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(Effect::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Today at the association. */
  LocalDate today() {
    return calendar.today();
  }

  /** How an institution stands on a day. */
  StandingOnDay on(LocalDate day, UUID institution) {
    return rules.on(
        day,
        new StandingFacts(
            memberships.of(institution),
            suspensions.of(institution),
            new Debts(this::owedBy, successions.all()).of(institution)));
  }

  /**
   * How those stand on a day that ever were members, or suspended, in the order in which they were
   * registered.
   */
  SortedMap<UUID, StandingOnDay> on(LocalDate day) {
    Map<UUID, List<MembershipPeriod>> members = memberships.all();
    Map<UUID, List<SuspensionPeriod>> suspended = suspensions.all();
    Map<UUID, List<Overdue>> debtors = debtors();
    Debts debts = new Debts(debtor -> debtors.getOrDefault(debtor, List.of()), successions.all());
    Set<UUID> institutions = new HashSet<>(members.keySet());
    institutions.addAll(suspended.keySet());
    SortedMap<UUID, StandingOnDay> standings = new TreeMap<>(Ids.ORDER);
    for (UUID institution : institutions) {
      standings.put(
          institution,
          rules.on(
              day,
              new StandingFacts(
                  members.getOrDefault(institution, List.of()),
                  suspended.getOrDefault(institution, List.of()),
                  debts.of(institution))));
    }
    return standings;
  }

  private List<Overdue> owedBy(UUID institution) {
    return overdue.stream().flatMap(facts -> facts.of(institution).stream()).toList();
  }

  private Map<UUID, List<Overdue>> debtors() {
    return overdue.stream()
        .flatMap(facts -> facts.all().entrySet().stream())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                Map.Entry::getValue,
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
  }

  @Override
  public Standing of(UUID institution) {
    return on(today(), institution).standing();
  }

  @Override
  public Map<UUID, Standing> all() {
    return today(StandingOnDay::standing);
  }

  @Override
  public Standing besideSuspension(UUID institution) {
    return on(today(), institution).besideSuspension();
  }

  @Override
  public Map<UUID, Standing> besideSuspension() {
    return today(StandingOnDay::besideSuspension);
  }

  private Map<UUID, Standing> today(Function<StandingOnDay, Standing> shown) {
    return on(today()).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> shown.apply(entry.getValue())));
  }
}
