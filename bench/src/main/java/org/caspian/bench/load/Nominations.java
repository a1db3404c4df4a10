package org.caspian.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.caspian.bench.load.Agreements.Seats;
import org.caspian.bench.platform.BenchException;

/**
 * Submitting nominations, each of another person, under eight agreements at a time: the service
 * asked directly and through the gateway, beside the same rows written by pgbench in one
 * transaction.
 */
final class Nominations {

  private static final String SERVICE = "mobility";

  /** Agreements that are nominated under at a time. */
  private static final int AT_A_TIME = 8;

  /** How often so many are concluded: seats for 1.6 million nominations. */
  private static final int TIMES_AROUND = 20;

  private final Scene scene;
  private final AtomicLong persons = new AtomicLong();

  Nominations(Scene scene) {
    this.scene = scene;
  }

  List<Figure> measure() {
    List<Seats> seats = new Agreements(scene.stage()).conclude(TIMES_AROUND);
    List<Seats> first = seats.subList(0, AT_A_TIME);
    List<String> tokens =
        first.stream().map(each -> scene.stage().office().token(each.sending())).toList();
    openLedgers(first);
    Requests requests = () -> nomination(seats, tokens);
    HttpSubject direct = asked("POST nomination, direct", SERVICE, requests);
    HttpSubject gateway = asked("POST nomination, through the gateway", "gateway", requests);
    Optional<Pgbench> floor =
        scene.pgbench("the rows of a nomination", SERVICE, scripts(first), Map.of());
    List<Subject> all = new ArrayList<>(List.of(direct, gateway));
    scene.rounds().warm(all);
    scene.rounds().settle(floor.stream().toList());
    floor.ifPresent(all::add);
    Measured measured = scene.rounds().measure(all);
    List<Figure> figures = new ArrayList<>();
    for (Subject way : List.of(direct, gateway)) {
      Figure alone =
          Figure.of(
              Part.NOMINATION, way.name(), "nominations/s", measured.rates(way).orElseThrow());
      Figure compared =
          floor
              .map(bare -> alone.against(bare.name(), measured.rates(bare).orElseThrow()))
              .orElse(alone);
      figures.add(way == direct ? compared.aimingAt(Aim.ratioAtLeast(0.25)) : compared);
    }
    return figures;
  }

  /** Of pgbench, in another year: it takes more seats than there may be. */
  private void openLedgers(List<Seats> seats) {
    String insert = "insert into seat_ledger values (?, ?, 0, 0)";
    try (Connection connection = scene.platform().connect(SERVICE);
        PreparedStatement statement = connection.prepareStatement(insert)) {
      for (Seats each : seats) {
        statement.setObject(1, each.condition());
        statement.setString(2, Agreements.LAST_YEAR);
        statement.executeUpdate();
      }
    } catch (SQLException failure) {
      throw new BenchException("No seats for pgbench", failure);
    }
  }

  private HttpSubject asked(String name, String part, Requests requests) {
    return HttpSubject.asFastAsItCan(
        name, scene.port(part), requests, scene.settings().connections());
  }

  private byte[] nomination(List<Seats> seats, List<String> tokens) {
    long person = persons.incrementAndGet();
    int which = (int) (person % AT_A_TIME);
    // When those are taken, it goes on with the next ones.
    int taken = (int) (person / ((long) AT_A_TIME * Agreements.SEATS));
    Seats seat = seats.get(taken * AT_A_TIME + which);
    String body =
        """
        {"agreementId": "%s", "conditionId": "%s", "academicYear": "%s",
         "person": {"code": "L-%d", "passportLatin": {"family": "Load", "given": "Person"}},
         "plannedStart": "2027-02-01", "plannedEnd": "2027-06-30", "iscedF": "0312", "eqfLevel": 6}
        """
            .formatted(seat.agreement(), seat.condition(), Agreements.YEAR, person);
    return Requests.post(
        "/v1/nominations",
        List.of(
            "Authorization: Bearer " + tokens.get(which),
            "Content-Type: application/json",
            "Idempotency-Key: load-" + person),
        body);
  }

  /** A script for each agreement; pgbench chooses one by chance each time. */
  private static List<String> scripts(List<Seats> seats) {
    String script = text("nomination.sql");
    return seats.stream()
        .map(
            seat ->
                script
                    .replace("{agreement}", seat.agreement().toString())
                    .replace("{year}", Agreements.LAST_YEAR)
                    .replace("{condition}", seat.condition().toString())
                    .replace("{sending}", seat.sending().institution().toString())
                    .replace("{receiving}", seat.receiving().institution().toString()))
        .toList();
  }

  private static String text(String resource) {
    try (InputStream file = Nominations.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("There is no " + resource, failure);
    }
  }
}
