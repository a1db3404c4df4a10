package org.caspian.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Reading, with a token of a member: the service asked directly, through the gateway and through
 * nginx, and the query alone. Each is asked as fast as it answers; then the three ways again at a
 * rate that all of them bear, where it shows what time a proxy adds.
 */
final class Reads {

  private static final String COLUMNS =
      """
      select i.id, i.basis, i.change_count, i.changed_at, i.changed_by, i.city, i.country,
        i.created_at, i.domain, i.founded, i.label_given, i.label, i.membership, i.name, i.number,
        i.latitude, i.longitude, i.ror, s.id, s.effects, s.institution_id, s.reason,
        s.reinstatement_reason, s.since, s.until, i.time_zone, i.time_zone_basis, i.type, i.version,
        i.website
      from institution i left join suspension s on s.id = i.suspension_id
      """;
  private static final String ONE = COLUMNS + "where i.id = :id::uuid;\n";
  private static final String FIFTY = COLUMNS + "order by i.id fetch first :rows rows only;\n";
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
        scene.pgbench("one institution", SERVICE, List.of(ONE), Map.of("id", id)),
        Optional.empty());
  }

  /** The first 50 institutions; one more is read, to know whether there are more. */
  List<Figure> fifty() {
    List<byte[]> requests =
        scene.stage().tokens().stream()
            .map(token -> Requests.get("/v1/institutions?limit=50", token))
            .toList();
    return measure(
        Part.LIST,
        "50 institutions",
        requests,
        scene.pgbench("50 institutions", SERVICE, List.of(FIFTY), Map.of("rows", "51")),
        Optional.of(Aim.ratioAtLeast(0.4).hopingFor(0.6)));
  }

  private List<Figure> measure(
      Part part, String what, List<byte[]> requests, Optional<Pgbench> floor, Optional<Aim> aim) {
    HttpSubject direct = scene.asked("GET " + what + ", direct", scene.port(SERVICE), requests);
    HttpSubject gateway =
        scene.asked("GET " + what + ", through the gateway", scene.port("gateway"), requests);
    try (Nginx nginx = scene.nginx(SERVICE).orElse(null)) {
      Optional<HttpSubject> proxied =
          Optional.ofNullable(nginx)
              .map(
                  running ->
                      scene.asked("GET " + what + ", through nginx", running.port(), requests));
      List<HttpSubject> ways = new ArrayList<>(List.of(direct, gateway));
      proxied.ifPresent(ways::add);
      List<Subject> all = new ArrayList<>(ways);
      floor.ifPresent(all::add);
      scene.rounds().warm(all);
      Measured full = scene.rounds().measure(all);
      List<Figure> figures = new ArrayList<>();
      Figure alone = Figure.of(part, direct.name(), "requests/s", full.rates(direct).orElseThrow());
      Figure compared =
          floor
              .map(bare -> alone.against(bare.name(), full.rates(bare).orElseThrow()))
              .orElse(alone);
      figures.add(aim.map(compared::aimingAt).orElse(compared));
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
