package org.caspian.members.fee;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caspian.members.standing.Overdue;
import org.caspian.members.standing.OverdueFacts;

/** What the standing of institutions has to know of their fees. */
@ApplicationScoped
class OverdueFees implements OverdueFacts {

  private final Obligations obligations;

  OverdueFees(Obligations obligations) {
    this.obligations = obligations;
  }

  @Override
  public List<Overdue> of(UUID institution) {
    return obligations.of(institution).stream()
        .flatMap(obligation -> of(obligation).stream())
        .toList();
  }

  @Override
  public Map<UUID, List<Overdue>> all() {
    return obligations.all().stream()
        .collect(
            groupingBy(
                Obligation::institution,
                flatMapping(obligation -> of(obligation).stream(), toList())));
  }

  /** From when until when an obligation was overdue; more than once if a payment was reversed. */
  static List<Overdue> of(Obligation obligation) {
    String what = "Invoice " + obligation.number() + " for " + obligation.year();
    List<Overdue> periods = new ArrayList<>();
    Optional<LocalDate> since = Optional.empty();
    for (LocalDate turn : obligation.turns()) {
      boolean overdue = obligation.overdueOn(turn);
      if (overdue && since.isEmpty()) {
        since = Optional.of(turn);
      } else if (!overdue && since.isPresent()) {
        periods.add(new Overdue(since.get(), Optional.of(turn.minusDays(1)), what));
        since = Optional.empty();
      }
    }
    since.ifPresent(from -> periods.add(new Overdue(from, Optional.empty(), what)));
    return periods;
  }
}
