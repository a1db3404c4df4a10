package org.caspian.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The queries that an answer of a service is held against.
 *
 * @param whole reads all that the answer says; empty where there is no pgbench
 * @param aim how near the answer should come to that
 * @param sent is what the service asks instead of it, if it does; without an aim
 */
record Floors(Optional<Pgbench> whole, Optional<Aim> aim, Optional<Pgbench> sent) {

  /** Those that are there. */
  List<Pgbench> all() {
    return List.of(whole, sent).stream().flatMap(Optional::stream).toList();
  }

  /** The figure beside each of them. */
  List<Figure> figures(Figure alone, Measured measured) {
    List<Figure> figures = new ArrayList<>();
    Figure compared = whole.map(query -> against(query, alone, measured)).orElse(alone);
    figures.add(aim.map(compared::aimingAt).orElse(compared));
    sent.ifPresent(query -> figures.add(against(query, alone, measured)));
    return figures;
  }

  private static Figure against(Pgbench query, Figure alone, Measured measured) {
    return alone.against(query.name(), measured.rates(query).orElseThrow());
  }
}
