package org.caspian.bench.load;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.caspian.bench.platform.Caller;

/**
 * Reads of all 64 institutions, each as much as it may, five a second; then one of them asks twenty
 * times as much. What is looked at is how long the others wait for their answers. Besides, one asks
 * for something else that it may have without end, as fast as it gets it.
 */
final class Fairness {

  /** What fits on a small machine 64 times; of writes there is no end. */
  static final Map<String, String> LIMITS =
      Map.of(
          "CASPIAN_LIMITS_FACTOR", "1",
          "CASPIAN_LIMITS_READ_CLIENT", "50",
          "CASPIAN_LIMITS_READ_INSTITUTION", "50",
          "CASPIAN_LIMITS_READ_WINDOW", "10s",
          "CASPIAN_LIMITS_WRITE_CLIENT", "1000000",
          "CASPIAN_LIMITS_WRITE_INSTITUTION", "1000000");

  private static final double ALLOWED = 5;
  private static final int TIMES = 20;
  private static final int CROWD = 64;

  private final Scene scene;

  Fairness(Scene scene) {
    this.scene = scene;
  }

  List<Figure> measure() {
    List<Caller> clients = scene.stage().clientsOfAll();
    List<String> tokens = clients.stream().map(scene.stage().office()::token).toList();
    String greedy = tokens.getLast();
    List<String> modest = tokens.subList(0, tokens.size() - 1);
    HttpSubject others =
        scene
            .asked("others", gateway(), modest.stream().map(this::read).toList())
            .at(ALLOWED * modest.size());
    HttpSubject one = scene.asked("one", gateway(), List.of(read(greedy)));
    Beside fair = new Beside("63 at their limit, one too", others, one.at(ALLOWED), false);
    Beside flooded =
        new Beside(
            "63 at their limit, one at %d times its".formatted(TIMES),
            others,
            one.at(TIMES * ALLOWED),
            true);
    Beside crowded =
        new Beside(
            "63 at their limit, one with %d commands at once".formatted(CROWD),
            others,
            new HttpSubject("crowd", gateway(), () -> command(greedy), CROWD, Pace::unlimited),
            true);
    List<Subject> all = List.of(fair, flooded, crowded);
    scene.rounds().warm(all);
    Measured measured = scene.rounds().measure(all);
    return List.of(
        figure("p50", Sample::p50, measured, flooded, fair),
        figure("p99", Sample::p99, measured, flooded, fair).aimingAt(Aim.ratioAtMost(1.2)),
        figure("p50", Sample::p50, measured, crowded, fair),
        figure("p99", Sample::p99, measured, crowded, fair));
  }

  private static Figure figure(
      String share,
      ToDoubleFunction<Sample> time,
      Measured measured,
      Subject disturbed,
      Subject calm) {
    return Figure.of(
            Part.FAIRNESS,
            "GET of one institution, %s, %s of the 63".formatted(disturbed.name(), share),
            "ms",
            measured.each(disturbed, time).orElseThrow())
        .against("one at its limit", measured.each(calm, time).orElseThrow());
  }

  private int gateway() {
    return scene.port("gateway");
  }

  private byte[] read(String token) {
    return Requests.get("/v1/institutions/" + scene.stage().institutions().getFirst(), token);
  }

  /** That is refused, by the service: its rules are looked at, and nothing is written. */
  private static byte[] command(String token) {
    return Requests.post(
        "/v1/institutions",
        List.of("Authorization: Bearer " + token, "Content-Type: application/json"),
        "{}");
  }
}
