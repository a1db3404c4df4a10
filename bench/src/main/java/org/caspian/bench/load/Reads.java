package org.caspian.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Reading, with a token of a member: the service asked directly, through the gateway and through
 * nginx, and the query alone. Each is asked as fast as it answers; then the three ways again at a
 * rate that all of them bear, where it shows what time a proxy adds.
 */
final class Reads {

  /** All that the service keeps of an institution in one row, and its suspension with it. */
  private static final String ROWS =
      "select i.*, s.* from institution i left join suspension s on s.id = i.suspension_id ";

  private static final String ONE = ROWS + "where i.id = :id::uuid;\n";

  /** What the list leaves out when nobody asks for it. */
  private static final String LISTED =
      """
      where i.successor_id is null
        and (s.id is null or not s.effects @> array['LISTING']::varchar[])
      order by i.id fetch first :rows rows only;
      """;

  private static final String FIFTY = ROWS + LISTED;

  /** What the service asks instead, since it keeps what a version of a row says. */
  private static final String FIFTY_VERSIONS =
      """
      select i.id, i.version
      from institution i left join suspension s on s.id = i.suspension_id
      """
          + LISTED;

  private static final Map<String, String> PAGE = Map.of("rows", "51");
  private static final String SERVICE = "members";

  private final Scene scene;

  Reads(Scene scene) {
    this.scene = scene;
  }

  /** One institution by its id, each in its turn. */
  List<Figure> one() {
    List<byte[]> requests = new ArrayList<>();
    List<String> tokens = scene.stage().tokens();
    for (int each = 0; each < scene.stage().institutions().size(); each++) {
      requests.add(
          Requests.get(
              "/v1/institutions/" + scene.stage().institutions().get(each),
              tokens.get(each % tokens.size())));
    }
    String id = scene.stage().institutions().getFirst().toString();
    return measure(
        Part.GET,
        "one institution",
        requests,
        new Floors(
            scene.pgbench("one institution", SERVICE, List.of(ONE), Map.of("id", id)),
            Optional.empty(),
            Optional.empty()));
  }

  /**
   * The first 50 institutions; one more is read, to know whether there are more. Beside two floors:
   * the whole rows, which is what the answer says, and the query that the service is left with
   * because it keeps the rows. The aim is about the first: to keep them is the service's own work.
   */
  List<Figure> fifty() {
    List<byte[]> requests =
        scene.stage().tokens().stream()
            .map(token -> Requests.get("/v1/institutions?limit=50", token))
            .toList();
    return measure(
        Part.LIST,
        "50 institutions",
        requests,
        new Floors(
            scene.pgbench("50 whole institutions", SERVICE, List.of(FIFTY), PAGE),
            Optional.of(Aim.ratioAtLeast(0.4).hopingFor(0.6)),
            scene.pgbench("ids and versions of 50", SERVICE, List.of(FIFTY_VERSIONS), PAGE)));
  }

  private List<Figure> measure(Part part, String what, List<byte[]> requests, Floors floors) {
    HttpSubject direct = scene.asked("GET " + what + ", direct", scene.port(SERVICE), requests);
    HttpSubject gateway =
        scene.asked("GET " + what + ", through the gateway", scene.port("gateway"), requests);
    try (Nginx nginx = scene.nginx(SERVICE).orElse(null)) {
      Optional<HttpSubject> proxied =
          Optional.ofNullable(nginx)
              .map(
                  running ->
                      scene.asked("GET " + what + ", through nginx", running.port(), requests));
      List<HttpSubject> ours = List.of(direct, gateway);
      List<HttpSubject> ways = Stream.concat(ours.stream(), proxied.stream()).toList();
      List<Subject> others =
          Stream.<Subject>concat(proxied.stream(), floors.all().stream()).toList();
      scene.rounds().warm(ours);
      scene.rounds().settle(others);
      Measured full =
          scene.rounds().measure(Stream.concat(ours.stream(), others.stream()).toList());
      List<Figure> figures = new ArrayList<>();
      Figure alone = Figure.of(part, direct.name(), "requests/s", full.rates(direct).orElseThrow());
      figures.addAll(floors.figures(alone, full));
      Figure passed =
          Figure.of(part, gateway.name(), "requests/s", full.rates(gateway).orElseThrow());
      figures.add(
          proxied
              .map(bare -> passed.against(bare.name(), full.rates(bare).orElseThrow()))
              .orElse(passed)
              .aimingAt(Aim.ratioAtLeast(0.6).hopingFor(0.8)));
      figures.addAll(added(part, what, bearable(full, ways), direct, gateway, proxied));
      return figures;
    }
  }

  /** The rate that was asked for, or what leaves the slowest way two thirds of its time. */
  private double bearable(Measured full, List<HttpSubject> ways) {
    double slowest =
        ways.stream()
            .mapToDouble(way -> Median.of(full.rates(way).orElseThrow()))
            .min()
            .orElseThrow();
    return Math.max(1, Math.min(scene.settings().rate(), Math.floor(slowest / 3)));
  }

  private List<Figure> added(
      Part part,
      String what,
      double rate,
      HttpSubject direct,
      HttpSubject gateway,
      Optional<HttpSubject> nginx) {
    HttpSubject slowDirect = direct.at(rate);
    HttpSubject slowGateway = gateway.at(rate);
    Optional<HttpSubject> slowNginx = nginx.map(proxy -> proxy.at(rate));
    List<HttpSubject> ways = new ArrayList<>(List.of(slowDirect, slowGateway));
    slowNginx.ifPresent(ways::add);
    Measured slow = scene.rounds().measure(ways);
    List<Figure> figures = new ArrayList<>();
    Map<String, ToDoubleFunction<Sample>> shares = Map.of("p50", Sample::p50, "p99", Sample::p99);
    for (String share : List.of("p50", "p99")) {
      ToDoubleFunction<Sample> figure = shares.get(share);
      String at = "GET %s at %.0f/s, %s".formatted(what, rate, share);
      figures.add(
          Figure.of(part, at + ", direct", "ms", slow.each(slowDirect, figure).orElseThrow()));
      Figure more =
          Figure.of(
              part,
              at + ", added by the gateway",
              "ms",
              slow.added(slowGateway, slowDirect, figure));
      figures.add(
          slowNginx
              .map(proxy -> more.beside("added by nginx", slow.added(proxy, slowDirect, figure)))
              .orElse(more));
    }
    return figures;
  }
}
