package org.caspian.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.caspian.bench.faults.World.Booked;
import org.caspian.bench.faults.World.Polled;
import org.caspian.bench.faults.World.Shared;
import org.caspian.bench.faults.check.Effect;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Json;

/** The writes to members-service about what is decided, owed and shared. */
final class GovernanceActs {

  private static final int VOTERS = 3;
  private static final int FIRST_YEAR = 2030;
  private static final int TIMES = 6;
  private static final String PLACE = "Asia/Baku";

  private final World world;
  private final Caller secretariat;

  GovernanceActs(World world, Caller secretariat) {
    this.world = world;
    this.secretariat = secretariat;
  }

  /** The assembly whose decisions everything is. */
  Intent convene(Caller host) {
    return new Intent(
        "convening an assembly",
        secretariat,
        "/v1/assemblies",
        Json.tree(
            Map.of(
                "ordinal",
                1,
                "name",
                Map.of("en", "Assembly of a fault run"),
                "host",
                host.institution(),
                "timeZone",
                PLACE,
                "agenda",
                List.of(Map.of("code", "1", "title", Map.of("en", "Everything"))),
                "startsOn",
                today(),
                "endsOn",
                today())),
        Effects.one("Assembly"),
        answer -> world.assemblies.add(Effects.id(answer)));
  }

  /** A ballot by correspondence that is to be opened; every second one is secret. */
  Intent prepareBallot(Random random) {
    List<Caller> voters = new ArrayList<>(world.members);
    Collections.shuffle(voters, random);
    List<Caller> asked = List.copyOf(voters.subList(0, VOTERS));
    Map<String, Object> half = Map.of("numerator", 1, "denominator", 2);
    Map<String, Object> rule =
        Map.of(
            "quorum",
            Map.of(
                "base",
                "NONE",
                "comparison",
                "AT_LEAST",
                "countsProxies",
                true,
                "countsAbstentions",
                true),
            "majority",
            Map.of("base", "YES_AND_NO", "comparison", "MORE_THAN", "fraction", half));
    // A secret one is closed earlier where all have voted.
    Map<String, Object> secrecy =
        random.nextBoolean()
            ? Map.of("secrecy", "OPEN")
            : Map.of(
                "secrecy", "SECRET", "closesAt", Instant.now().plus(Duration.ofDays(1)).toString());
    Map<String, Object> ballot =
        new HashMap<>(
            Map.of(
                "assemblyId",
                world.assemblies.getFirst(),
                "question",
                Map.of("en", "Shall it be so?"),
                "subject",
                Map.of("kind", "OTHER"),
                "mode",
                "CORRESPONDENCE",
                "rule",
                rule,
                "electorate",
                asked.stream().map(Caller::institution).toList()));
    ballot.putAll(secrecy);
    return new Intent(
        "preparing a ballot",
        secretariat,
        "/v1/ballots",
        Json.tree(ballot),
        Effects.one("Ballot"),
        answer -> world.ballots.add(new Polled(Effects.id(answer), asked)));
  }

  Optional<Intent> openBallot(Random random) {
    return world
        .ballots
        .take(random)
        .map(
            ballot ->
                new Intent(
                    "opening a ballot",
                    secretariat,
                    "/v1/ballots/" + ballot.id() + "/opening",
                    null,
                    Effects.one("Ballot"),
                    _ -> world.polls.add(ballot)));
  }

  /** A vote, which may be the second one of its member. */
  Optional<Intent> vote(Random random) {
    String choice = List.of("YES", "YES", "NO", "ABSTAIN").get(random.nextInt(4));
    return world
        .polls
        .any(random)
        .map(
            ballot ->
                new Intent(
                    "voting",
                    ballot.voters().get(random.nextInt(VOTERS)),
                    "/v1/ballots/" + ballot.id() + "/votes",
                    Json.tree(Map.of("choice", choice, "actor", Acts.actor())),
                    // The answer is the vote, which tells no version of its ballot.
                    _ -> List.of(new Effect("Ballot", ballot.id(), null, null)),
                    _ -> {}));
  }

  Optional<Intent> closeBallot(Random random) {
    return world
        .polls
        .take(random)
        .map(
            ballot ->
                new Intent(
                    "closing a ballot",
                    secretariat,
                    "/v1/ballots/" + ballot.id() + "/closing",
                    Json.tree(Map.of()),
                    Effects.one("Ballot"),
                    answer -> {
                      if (answer.path("result").path("outcome").asText().equals("PASSED")) {
                        world.passed.add(ballot.id());
                      }
                    }));
  }

  /** What a ballot has passed; one only comes of each. */
  Optional<Intent> resolve(Random random) {
    return world
        .passed
        .take(random)
        .map(
            ballot ->
                new Intent(
                    "recording a resolution",
                    secretariat,
                    "/v1/resolutions",
                    Json.tree(
                        Map.of(
                            "assemblyId",
                            world.assemblies.getFirst(),
                            "ordinal",
                            world.next(),
                            "ballotId",
                            ballot,
                            "adoptedOn",
                            today(),
                            "text",
                            Map.of("en", "It shall be so."),
                            "authenticLanguage",
                            "en",
                            "followUps",
                            List.of())),
                    Effects.one("Resolution"),
                    _ -> {}));
  }

  private static String today() {
    return LocalDate.now(ZoneId.of(PLACE)).toString();
  }

  /** The fees of a year of its own. */
  Intent issueSchedule(Random random) {
    Map<String, Object> fee =
        Map.of("category", "FULL", "tier", "STANDARD", "amount", euros("1000.00"));
    return new Intent(
        "issuing a fee schedule",
        secretariat,
        "/v1/fee-schedules",
        Json.tree(
            Map.of(
                "year",
                FIRST_YEAR + world.next() % 7_000,
                "currency",
                "EUR",
                "fees",
                List.of(fee),
                "dueOn",
                "2099-03-31",
                "graceDays",
                30,
                "bankChargesTolerance",
                euros("0.00"))),
        Effects.one("FeeSchedule"),
        answer -> world.schedules.add(Effects.id(answer)));
  }

  /** Invoices of some members, of whom some may have theirs. */
  Optional<Intent> invoice(Random random) {
    List<UUID> owing =
        Stream.generate(() -> world.members.get(random.nextInt(world.members.size())))
            .limit(2)
            .map(Caller::institution)
            .distinct()
            .toList();
    return world
        .schedules
        .any(random)
        .map(
            schedule ->
                new Intent(
                    "invoicing " + owing.size() + " members",
                    secretariat,
                    "/v1/fee-schedules/" + schedule + "/invoicing",
                    Json.tree(
                        Map.of("category", "FULL", "tier", "STANDARD", "institutions", owing)),
                    GovernanceActs::invoiced,
                    answer -> invoiced(answer).forEach(effect -> world.invoices.add(effect.id()))));
  }

  /** An answer with many tells no versions. */
  private static List<Effect> invoiced(JsonNode answer) {
    List<Effect> effects = new ArrayList<>();
    answer
        .path("issued")
        .forEach(invoice -> effects.add(new Effect("Invoice", Effects.id(invoice), null, null)));
    return effects;
  }

  /** A third of an invoice and a little more: of three such payments one is too many. */
  Optional<Intent> pay(Random random) {
    return world
        .invoices
        .any(random)
        .map(
            invoice ->
                new Intent(
                    "recording a payment",
                    secretariat,
                    "/v1/invoices/" + invoice + "/payments",
                    Json.tree(
                        Map.of(
                            "method",
                            "BANK",
                            "valueOn",
                            LocalDate.now(ZoneOffset.UTC).minusDays(1).toString(),
                            "amount",
                            euros("350.00"))),
                    Effects.one("Invoice"),
                    _ -> {}));
  }

  private static Map<String, Object> euros(String amount) {
    return Map.of("amount", amount, "currency", "EUR");
  }

  /** A laboratory with two places. */
  Intent openFacility(Caller owner) {
    return new Intent(
        "opening a facility",
        owner,
        "/v1/facilities",
        Json.tree(
            Map.of(
                "kind",
                "LAB",
                "name",
                Map.of("en", "Laboratory of a fault run"),
                "access",
                "OPEN_TO_MEMBERS",
                "units",
                List.of(Map.of("code", "M1", "name", Map.of("en", "Microscope"), "slots", 2)))),
        Effects.one("Facility"),
        answer -> world.facilities.add(new Shared(Effects.id(answer), owner)));
  }

  /** Two hours, which overlap with the next and the last ones. */
  Intent book(Random random) {
    Shared facility = world.facilities.get(random.nextInt(world.facilities.size()));
    Caller requester = world.members.get(random.nextInt(world.members.size()));
    int hour = random.nextInt(TIMES);
    return new Intent(
        "booking",
        requester,
        "/v1/facilities/" + facility.id() + "/bookings",
        Json.tree(
            Map.of(
                "unit",
                "M1",
                "from",
                hour(hour),
                "to",
                hour(hour + 2),
                "purpose",
                "To look for faults")),
        Effects.one("Booking"),
        answer -> world.bookings.add(new Booked(Effects.id(answer), requester)));
  }

  private static String hour(int hour) {
    return LocalDate.now(ZoneOffset.UTC)
        .plusMonths(1)
        .atTime(hour, 0)
        .toInstant(ZoneOffset.UTC)
        .toString();
  }

  Optional<Intent> withdrawBooking(Random random) {
    return world
        .bookings
        .take(random)
        .map(
            booking ->
                new Intent(
                    "withdrawing a booking",
                    booking.requester(),
                    "/v1/bookings/" + booking.id() + "/withdrawal",
                    null,
                    Effects.one("Booking"),
                    _ -> {}));
  }

  Intent publish(Random random) {
    Caller owner = world.members.get(random.nextInt(world.members.size()));
    return new Intent(
        "publishing a learning resource",
        owner,
        "/v1/learning-resources",
        Json.tree(
            Map.of(
                "kind",
                "COURSE",
                "name",
                Map.of("en", "Faults and how to find them"),
                "url",
                "https://example.org/faults",
                "languages",
                List.of("en"),
                "iscedF",
                List.of("0613"),
                "licence",
                "CC-BY-4.0",
                "accessibleForFree",
                true)),
        Effects.one("LearningResource"),
        _ -> {});
  }
}
