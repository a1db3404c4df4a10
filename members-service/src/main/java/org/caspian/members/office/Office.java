package org.caspian.members.office;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.Label;
import org.caspian.platform.command.RootType;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A seat, or some, of a body of the association, with who holds, held and will hold them. */
@Entity
@RootType("Office")
class Office extends AggregateRoot {

  private String number;

  @Enumerated(EnumType.STRING)
  private OfficeBody body;

  @JdbcTypeCode(SqlTypes.JSON)
  private SortedMap<String, String> name;

  @Embedded private Label label;

  private int seats;

  @OneToMany(mappedBy = "office", cascade = CascadeType.PERSIST)
  @BatchSize(size = PageRequest.MAX_LIMIT)
  private Set<OfficeHolding> holdings = new HashSet<>();

  /** For Hibernate. */
  protected Office() {}

  /**
   * One that nobody holds yet.
   *
   * @param number the number that people say
   * @param profile meets every {@link OfficeRule}
   * @param by the client that sent it
   */
  Office(UUID id, String number, OfficeProfile profile, Instant at, String by) {
    super(id, at, by);
    this.number = number;
    this.body = profile.body();
    this.name = profile.name();
    this.label = Label.of(profile.label(), profile.name()).orElseThrow();
    this.seats = profile.seats();
  }

  /**
   * A member takes it up, on the first seat that is free from that day on.
   *
   * @param personId who holds it for the member; null if nobody says
   * @param last the last day on which it is a member, if that is known: the term ends with it
   * @throws ProblemException what {@link OfficeCommand#refusal} says; 422 for a day after its last;
   *     {@link OfficeProblems#NO_FREE_SEAT}
   */
  OfficeHolding take(
      UUID holdingId,
      TakeOffice asked,
      UUID personId,
      Optional<LocalDate> last,
      Caller caller,
      Instant at) {
    OfficeCommand.TAKE.require(this, caller);
    if (last.filter(asked.from()::isAfter).isPresent()) {
      throw OfficeProblems.notAMemberThen(last.get());
    }
    Set<Integer> held =
        holdings.stream()
            .filter(holding -> holding.goesOnAt(asked.from()))
            .map(OfficeHolding::seat)
            .collect(Collectors.toSet());
    int seat = new Seats(seats, held).firstFree().orElseThrow(OfficeProblems::noFreeSeat);
    OfficeHolding holding = new OfficeHolding(holdingId, this, seat, asked, personId);
    last.ifPresent(day -> holding.end(day.plusDays(1)));
    holdings.add(holding);
    changed(at, caller.clientId());
    return holding;
  }

  /**
   * A member lays it down.
   *
   * @throws ProblemException what {@link OfficeCommand#refusal} says; 422 if it is no holding of
   *     it; 409 if it is over by then
   */
  void end(EndHolding asked, Caller caller, Instant at) {
    OfficeCommand.END_HOLDING.require(this, caller);
    OfficeHolding holding =
        holdings.stream()
            .filter(known -> known.id().equals(asked.holdingId()))
            .findFirst()
            .orElseThrow(OfficeProblems::holdingUnknown);
    if (!holding.goesOnAt(asked.to())) {
      throw new ProblemException(Problems.STATE_CONFLICT, "It is over by then.");
    }
    holding.end(asked.to());
    changed(at, caller.clientId());
  }

  /** An assembly is closed: so are the terms that end with it. */
  void endTerms(UUID assembly, LocalDate day, Instant at, String by) {
    endTerms(
        holding -> holding.endsWithAssembly().filter(assembly::equals).isPresent(), day, at, by);
  }

  /** These institutions may hold it no more from this day on. */
  void endTermsOf(Set<UUID> institutions, LocalDate day, Instant at, String by) {
    endTerms(holding -> institutions.contains(holding.institution()), day, at, by);
  }

  private void endTerms(Predicate<OfficeHolding> which, LocalDate day, Instant at, String by) {
    holdings.stream()
        .filter(which)
        .filter(holding -> holding.goesOnAt(day))
        .forEach(holding -> holding.end(day));
    changed(at, by);
  }

  /** Who the person was that held it for a member is known no more. */
  void forgetPerson(UUID personId, Instant at, String by) {
    heldBy(personId).forEach(OfficeHolding::forgetPerson);
    changed(at, by);
  }

  /**
   * The last day on which the person holds it, as far as it is known: of a term that nobody has
   * ended as if it ended today, or on its first day if that is later.
   */
  LocalDate lastDayOf(UUID personId, LocalDate today) {
    return heldBy(personId).stream()
        .map(holding -> holding.to().orElse(holding.from().isAfter(today) ? holding.from() : today))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private List<OfficeHolding> heldBy(UUID personId) {
    return holdings.stream()
        .filter(holding -> holding.personId().filter(personId::equals).isPresent())
        .toList();
  }

  /** What the secretariat says of it, with the label as it is shown. */
  OfficeProfile profile() {
    return new OfficeProfile(body, name, label.text(), seats);
  }

  /** The number that people say, {@code OF-2026-00412-6}. */
  String number() {
    return number;
  }

  /** Of all times, by their first days. */
  List<OfficeHolding> holdings() {
    return holdings.stream()
        .sorted(Comparator.comparing(OfficeHolding::from).thenComparing(OfficeHolding::seat))
        .toList();
  }
}
