package org.caspian.members.standing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caspian.members.institution.Succession;

/**
 * Who answers for what was owed too long: whoever owes it, and from the day of a merger on also the
 * successor.
 *
 * @param own what institutions owe themselves
 * @param successions by merged institution
 */
record Debts(Function<UUID, List<Overdue>> own, Map<UUID, Succession> successions) {

  /** All for which an institution answers. */
  List<Overdue> of(UUID institution) {
    Stream<Overdue> inherited =
        successions.entrySet().stream()
            .filter(merged -> merged.getValue().successor().equals(institution))
            .flatMap(
                merged ->
                    of(merged.getKey()).stream()
                        .flatMap(debt -> debt.since(merged.getValue().since()).stream()));
    return Stream.concat(own.apply(institution).stream(), inherited).toList();
  }
}
