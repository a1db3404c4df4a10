package org.caspian.bench.faults.check;

import java.util.ArrayList;
import java.util.List;
import org.caspian.bench.faults.check.Evidence.Places;

/** Nobody has a seat or place that is not there, and who waits does so because none is free. */
final class Limits implements Check {

  @Override
  public List<Violation> of(Case given) {
    List<Violation> found = new ArrayList<>();
    for (Places places : given.evidence().places()) {
      if (places.held() > places.limit()) {
        found.add(
            violation(
                Property.OVER_THE_LIMIT,
                places,
                "%d hold one of %d".formatted(places.held(), places.limit())));
      }
      if (places.held() != places.ledger() || places.waiting() != places.ledgerWaiting()) {
        found.add(
            violation(
                Property.HALF_DONE,
                places,
                "%d hold one and %d wait; the ledger says %d and %d"
                    .formatted(
                        places.held(), places.waiting(), places.ledger(), places.ledgerWaiting())));
      }
      if (places.waiting() > 0 && places.held() < places.limit()) {
        found.add(
            violation(
                Property.HALF_DONE,
                places,
                "%d wait although %d of %d are free"
                    .formatted(places.waiting(), places.limit() - places.held(), places.limit())));
      }
    }
    return found;
  }

  private static Violation violation(Property property, Places places, String what) {
    return new Violation(
        property,
        places.object().toString(),
        places.what() + " of " + places.object() + ": " + what);
  }
}
