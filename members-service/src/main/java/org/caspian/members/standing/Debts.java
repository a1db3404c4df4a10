package org.caspian.members.standing;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caspian.members.institution.Succession;

/**
 * Who answers for what was owed too long: whoever owes it, and from the day of a merger on also the
 * successor.
 */
final class Debts {

  private final Function<UUID, List<Overdue>> own;
  private final Map<UUID, List<Map.Entry<UUID, Succession>>> mergedInto;

  /**
   * The debts of all.
   *
   * @param own what institutions owe themselves
   * @param successions by merged institution
   */
  Debts(Function<UUID, List<Overdue>> own, Map<UUID, Succession> successions) {
    this.own = own;
    this.mergedInto =
        successions.entrySet().stream()
            .collect(groupingBy(merged -> merged.getValue().successor()));
  }

  /** All for which an institution answers. */
  List<Overdue> of(UUID institution) {
    Stream<Overdue> inherited =
        mergedInto.getOrDefault(institution, List.of()).stream()
            .flatMap(merged -> inherited(merged.getKey(), merged.getValue()));
    return Stream.concat(own.apply(institution).stream(), inherited).toList();
  }

  private Stream<Overdue> inherited(UUID merged, Succession succession) {
    return of(merged).stream().flatMap(debt -> debt.since(succession.since()).stream());
  }
}
