package org.caspian.bench.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.caspian.bench.faults.World.Draft;
import org.caspian.bench.faults.World.Invited;
import org.caspian.bench.faults.World.Nominated;
import org.caspian.bench.faults.World.Open;
import org.caspian.bench.faults.World.Planned;
import org.caspian.bench.faults.World.Proposal;
import org.caspian.bench.faults.World.Registered;
import org.caspian.bench.faults.World.Seats;
import org.caspian.bench.faults.check.Effect;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Json;

/** The writes that callers make, each with what its answer tells. */
final class Acts {

  private static final String YEAR = "2026/2027";
  private static final Consumer<JsonNode> NOTHING = _ -> {};

  private final World world;
  private final Caller secretariat;

  Acts(World world, Caller secretariat) {
    this.world = world;
    this.secretariat = secretariat;
  }

  /** A new institution; who made it is told its id. */
  Intent register(String country, Consumer<UUID> made) {
    return new Intent(
        "registering an institution",
        secretariat,
        "/v1/institutions",
        Json.tree(institution("Fault University " + world.next(), country)),
        Effects.one("Institution"),
        answer -> made.accept(Effects.id(answer)));
  }

  private static Map<String, Object> institution(String name, String country) {
    return Map.of(
        "name", Map.of("en", name),
        "type", "UNIVERSITY",
        "country", country,
        "city", "Somewhere",
        "timeZone", "Asia/Baku",
        "timeZoneBasis", "DERIVED",
        "membership", "ACTIVE",
        "basis", "SAMPLE");
  }

  Intent openClient(UUID institution, Consumer<Caller> opened) {
    return new Intent(
        "opening a client",
        secretariat,
        "/v1/clients",
        Json.tree(Map.of("institution", institution, "label", "Fault run " + world.next())),
        Effects.one("Client"),
        answer -> {
          if (answer.hasNonNull("clientSecret")) {
            opened.accept(
                new Caller(
                    answer.path("clientId").asText(),
                    answer.path("clientSecret").asText(),
                    institution));
          }
        });
  }

  /** A sheet of new institutions and of some that were imported before. */
  Intent importSheet(Random random) {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<String> references = new ArrayList<>();
    int fresh = 1 + random.nextInt(3);
    for (int row = 0; row < fresh; row++) {
      int number = world.next();
      references.add("FAULT-" + number);
      rows.add(row(references.getLast(), "Imported Institute " + number));
    }
    world
        .references
        .any(random)
        .ifPresent(known -> rows.add(row(known, "Imported Institute, renamed " + world.next())));
    return new Intent(
        "importing " + rows.size() + " institutions",
        secretariat,
        "/v1/institutions/imports",
        Json.tree(Map.of("rows", rows)),
        Acts::imported,
        answer -> {
          references.forEach(world.references::add);
          imported(answer).forEach(effect -> world.institutions.add(effect.id()));
        });
  }

  private static Map<String, Object> row(String reference, String name) {
    return Map.of(
        "localReference", reference,
        "name", Map.of("en", name),
        "type", "RESEARCH_INSTITUTE",
        "country", "KZ",
        "timeZone", "Asia/Aqtau",
        "timeZoneBasis", "DERIVED",
        "membership", "ACTIVE",
        "basis", "SAMPLE");
  }

  /** A report tells no versions. */
  private static List<Effect> imported(JsonNode report) {
    List<Effect> effects = new ArrayList<>();
    for (JsonNode row : report.path("rows")) {
      String outcome = row.path("outcome").asText();
      if (outcome.equals("CREATED") || outcome.equals("UPDATED")) {
        effects.add(new Effect("Institution", Effects.id(row), null, null));
      }
    }
    return effects;
  }

  Optional<Intent> suspend(Random random) {
    Optional<UUID> institution =
        random.nextInt(6) == 0
            ? Optional.of(member(random).institution())
            : world.institutions.any(random);
    return institution.map(
        id ->
            new Intent(
                "suspending an institution",
                secretariat,
                "/v1/institutions/" + id + "/suspension",
                Json.tree(
                    Map.of(
                        "reason",
                        "A run that looks for faults",
                        "effects",
                        List.of("NEW_NOMINATIONS", "DELEGATES"))),
                Effects.one("Institution"),
                _ -> world.suspended.add(id)));
  }

  Optional<Intent> reinstate(Random random) {
    return world
        .suspended
        .take(random)
        .map(
            id ->
                new Intent(
                    "reinstating an institution",
                    secretariat,
                    "/v1/institutions/" + id + "/reinstatement",
                    Json.tree(Map.of("reason", "It is over")),
                    Effects.one("Institution"),
                    NOTHING));
  }

  /** One that was imported and has no clients, for good: what is written by callers goes on. */
  Optional<Intent> merge(Random random) {
    return world
        .institutions
        .take(random)
        .map(
            id ->
                new Intent(
                    "merging an institution",
                    secretariat,
                    "/v1/institutions/" + id + "/merger",
                    Json.tree(
                        Map.of(
                            "successorId",
                            member(random).institution(),
                            "reason",
                            "A run that looks for faults")),
                    Effects.one("Institution"),
                    NOTHING));
  }

  Intent propose(Caller sending, Caller receiving, int seats) {
    Map<String, Object> condition =
        Map.of(
            "kind",
            "STUDENT_STUDIES",
            "sending",
            sending.institution(),
            "receiving",
            receiving.institution(),
            "firstAcademicYear",
            YEAR,
            "lastAcademicYear",
            "2028/2029",
            "seatsPerYear",
            seats);
    return new Intent(
        "proposing an agreement",
        sending,
        "/v1/agreements",
        Json.tree(
            Map.of(
                "parties",
                List.of(
                    Map.of("institutionId", sending.institution()),
                    Map.of("institutionId", receiving.institution())),
                "conditions",
                List.of(condition),
                "actor",
                actor())),
        Effects.one("Agreement"),
        answer -> world.proposals.add(proposal(answer, sending, receiving)));
  }

  private static Proposal proposal(JsonNode answer, Caller sending, Caller receiving) {
    JsonNode version = answer.path("currentVersion");
    UUID condition =
        UUID.fromString(version.path("conditions").path(0).path("conditionId").asText());
    return new Proposal(
        Effects.id(answer),
        receiving,
        version.path("contentHash").asText(),
        new Seats(Effects.id(answer), condition, sending, receiving));
  }

  /** The person who did it. */
  static Map<String, Object> actor() {
    return Map.of(
        "code", "STAFF-1",
        "position", "Head of the international office",
        "method", "SYSTEM_LOGIN",
        "actedOn", today());
  }

  private static String today() {
    return LocalDate.now(ZoneOffset.UTC).toString();
  }

  Optional<Intent> approve(Random random, Consumer<Seats> approved) {
    return world
        .proposals
        .take(random)
        .map(
            proposal ->
                new Intent(
                    "approving an agreement",
                    proposal.other(),
                    "/v1/agreements/" + proposal.id() + "/versions/1/approvals",
                    Json.tree(Map.of("contentHash", proposal.hash(), "actor", actor())),
                    Effects.one("Agreement"),
                    _ -> approved.accept(proposal.seats())));
  }

  Optional<Intent> rejectAgreement(Random random) {
    return world
        .proposals
        .take(random)
        .map(
            proposal ->
                new Intent(
                    "rejecting an agreement",
                    proposal.other(),
                    "/v1/agreements/" + proposal.id() + "/versions/1/rejections",
                    Json.tree(
                        Map.of(
                            "contentHash",
                            proposal.hash(),
                            "reason",
                            "Not this year",
                            "actor",
                            actor())),
                    Effects.one("Agreement"),
                    NOTHING));
  }

  Intent nominate(Random random) {
    Seats seats = world.seats.get(random.nextInt(world.seats.size()));
    return new Intent(
        "nominating",
        seats.sending(),
        "/v1/nominations",
        Json.tree(
            Map.of(
                "agreementId",
                seats.agreement(),
                "conditionId",
                seats.condition(),
                "academicYear",
                YEAR,
                "person",
                person(),
                "plannedStart",
                "2027-02-01",
                "plannedEnd",
                "2027-06-30",
                "iscedF",
                "0312",
                "eqfLevel",
                6)),
        Effects.one("Nomination"),
        answer ->
            world.pending.add(
                new Nominated(
                    Effects.id(answer),
                    answer.path("version").asLong(),
                    seats.sending(),
                    seats.receiving())));
  }

  private Map<String, Object> person() {
    return Map.of(
        "code", "P-" + world.next(), "passportLatin", Map.of("family", "Fault", "given", "Person"));
  }

  Optional<Intent> accept(Random random) {
    return world
        .pending
        .take(random)
        .map(
            nomination ->
                new Intent(
                    "accepting a nomination",
                    nomination.receiving(),
                    "/v1/nominations/" + nomination.id() + "/acceptance",
                    Json.tree(Map.of("version", nomination.version())),
                    Effects.one("Nomination"),
                    answer -> {
                      world.accepted.add(nomination);
                      world.stays.add(
                          new Planned(
                              UUID.fromString(answer.path("stayId").asText()),
                              nomination.receiving()));
                    }));
  }

  Optional<Intent> rejectNomination(Random random) {
    return world
        .pending
        .take(random)
        .map(
            nomination ->
                new Intent(
                    "rejecting a nomination",
                    nomination.receiving(),
                    "/v1/nominations/" + nomination.id() + "/rejection",
                    Json.tree(Map.of("version", nomination.version(), "reason", "Too late")),
                    Effects.one("Nomination"),
                    NOTHING));
  }

  Optional<Intent> withdrawNomination(Random random) {
    Optional<Nominated> nominated =
        random.nextBoolean() ? world.pending.take(random) : world.accepted.take(random);
    return nominated.map(
        nomination ->
            new Intent(
                "withdrawing a nomination",
                nomination.sending(),
                "/v1/nominations/" + nomination.id() + "/withdrawal",
                null,
                Effects.one("Nomination"),
                NOTHING));
  }

  Optional<Intent> arrive(Random random) {
    return world
        .stays
        .take(random)
        .map(
            stay ->
                new Intent(
                    "confirming an arrival",
                    stay.host(),
                    "/v1/stays/" + stay.id() + "/arrival",
                    Json.tree(Map.of("actualStart", today())),
                    Effects.one("Stay"),
                    NOTHING));
  }

  Intent createEvent(Caller host, int capacity, Consumer<UUID> created) {
    LocalDate start = LocalDate.now(ZoneOffset.UTC).plusMonths(6);
    return new Intent(
        "creating an event",
        host,
        "/v1/events",
        Json.tree(
            Map.of(
                "kind",
                "SUMMER_UNIVERSITY",
                "title",
                Map.of("en", "Energy and the sea"),
                "localStart",
                start + "T09:00",
                "localEnd",
                start.plusDays(9) + "T17:00",
                "timeZone",
                "Asia/Baku",
                "capacity",
                capacity)),
        Effects.one("Event"),
        answer -> created.accept(Effects.id(answer)));
  }

  Intent openRegistration(Caller host, UUID event) {
    return new Intent(
        "opening a registration",
        host,
        "/v1/events/" + event + "/registration-opening",
        null,
        Effects.one("Event"),
        _ -> world.events.add(new Open(event)));
  }

  Intent registerPerson(Random random) {
    Open event = world.events.get(random.nextInt(world.events.size()));
    Caller home = member(random);
    return new Intent(
        "registering a person",
        home,
        "/v1/events/" + event.id() + "/registrations",
        Json.tree(Map.of("person", person())),
        Effects.one("Registration"),
        answer -> world.registrations.add(new Registered(Effects.id(answer), home)));
  }

  Optional<Intent> withdrawRegistration(Random random) {
    return world
        .registrations
        .take(random)
        .map(
            registration ->
                new Intent(
                    "withdrawing a registration",
                    registration.home(),
                    "/v1/registrations/" + registration.id() + "/withdrawal",
                    null,
                    Effects.one("Registration"),
                    NOTHING));
  }

  Intent createProject(Random random) {
    Caller coordinator = member(random);
    return new Intent(
        "beginning a project",
        coordinator,
        "/v1/projects",
        Json.tree(Map.of("title", Map.of("en", "Seals of the sea"), "theme", "CASPIAN_ECOLOGY")),
        Effects.one("Project"),
        answer -> world.drafts.add(new Draft(Effects.id(answer), coordinator)));
  }

  Optional<Intent> invite(Random random) {
    Caller partner = member(random);
    return world
        .drafts
        .any(random)
        .map(
            draft ->
                new Intent(
                    "inviting a partner",
                    draft.coordinator(),
                    "/v1/projects/" + draft.id() + "/partners",
                    Json.tree(Map.of("institutionId", partner.institution())),
                    answer ->
                        List.of(
                            // The answer is the partner, with the version of its project.
                            new Effect(
                                "Project", draft.id(), answer.path("version").asLong(), null)),
                    _ -> world.invitations.add(new Invited(draft.id(), partner))));
  }

  Optional<Intent> decideOnInvitation(Random random) {
    String decision = random.nextInt(4) == 0 ? "refusal" : "confirmation";
    return world
        .invitations
        .take(random)
        .map(
            invited ->
                new Intent(
                    "a partner's " + decision,
                    invited.partner(),
                    "/v1/projects/%s/partners/%s/%s"
                        .formatted(invited.project(), invited.partner().institution(), decision),
                    null,
                    Effects.one("Project"),
                    NOTHING));
  }

  Caller member(Random random) {
    return world.members.get(random.nextInt(world.members.size()));
  }
}
