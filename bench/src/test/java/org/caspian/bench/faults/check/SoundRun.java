package org.caspian.bench.faults.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caspian.bench.faults.check.Evidence.Copy;
import org.caspian.bench.faults.check.Evidence.FeedEntry;
import org.caspian.bench.faults.check.Evidence.HistoryEntry;
import org.caspian.bench.faults.check.Evidence.Institution;
import org.caspian.bench.faults.check.Evidence.Message;
import org.caspian.bench.faults.check.Evidence.NominationRow;
import org.caspian.bench.faults.check.Evidence.Places;
import org.caspian.bench.faults.check.Evidence.PutAside;
import org.caspian.bench.faults.check.Evidence.Root;
import org.caspian.bench.faults.check.Evidence.SentRecord;
import org.caspian.bench.faults.check.Evidence.Shown;
import org.caspian.bench.faults.check.Evidence.StayRow;
import org.caspian.bench.faults.check.Evidence.StoredKey;
import org.caspian.bench.faults.check.Evidence.Taken;
import org.caspian.bench.faults.check.Write.Outcome;

/**
 * A small run in which all is as it should be: an institution that was suspended, and a nomination
 * that was accepted. A test changes one thing.
 */
final class SoundRun {

  static final UUID INSTITUTION = id(1);
  static final UUID NOMINATION = id(2);
  static final UUID STAY = id(3);
  static final UUID CONDITION = id(4);
  static final String CLIENT = "client";

  private static final String INSTITUTIONS = "caspian.members.institution.v1";
  private static final String NOMINATIONS = "caspian.mobility.nomination.v1";
  private static final String STAYS = "caspian.mobility.stay.v1";

  final List<Write> writes = new ArrayList<>();
  final List<Root> roots = new ArrayList<>();
  final List<Message> outbox = new ArrayList<>();
  final List<HistoryEntry> history = new ArrayList<>();
  final List<StoredKey> keys = new ArrayList<>();
  final List<Taken> taken = new ArrayList<>();
  final List<PutAside> putAside = new ArrayList<>();
  final List<SentRecord> records = new ArrayList<>();
  final Set<UUID> foreign = new HashSet<>();
  final List<FeedEntry> feed = new ArrayList<>();
  final List<UUID> shown = new ArrayList<>();
  final List<Places> places = new ArrayList<>();
  final List<NominationRow> nominations = new ArrayList<>();
  final List<StayRow> stays = new ArrayList<>();
  final List<Institution> institutions = new ArrayList<>();
  final List<Copy> copies = new ArrayList<>();
  final List<Shown> shownObjects = new ArrayList<>();

  SoundRun() {
    root("members", "Institution", INSTITUTION, 2, null);
    root("mobility", "Nomination", NOMINATION, 2, "ACCEPTED");
    root("mobility", "Stay", STAY, 1, "PLANNED");
    acknowledge("k1", new Effect("Institution", INSTITUTION, 1L, null));
    acknowledge("k2", new Effect("Institution", INSTITUTION, 2L, null));
    acknowledge("k3", new Effect("Nomination", NOMINATION, 1L, "PENDING"));
    acknowledge("k4", new Effect("Nomination", NOMINATION, 2L, "ACCEPTED"));
    tell(INSTITUTIONS, "members.institution.created", INSTITUTION, 1);
    tell(INSTITUTIONS, "members.institution.suspended", INSTITUTION, 2);
    tell(NOMINATIONS, "mobility.nomination.submitted", NOMINATION, 1);
    tell(NOMINATIONS, "mobility.nomination.accepted", NOMINATION, 2);
    tell(STAYS, "mobility.stay.planned", STAY, 1);
    nominations.add(new NominationRow(NOMINATION, "ACCEPTED", STAY));
    stays.add(new StayRow(STAY, NOMINATION, "PLANNED"));
    places.add(new Places("seats", CONDITION, 2, 1, 1, 0, 0));
    institutions.add(new Institution(INSTITUTION, 2, null, "A University | KZ"));
    copies.add(new Copy("mobility", INSTITUTION, 2, "A University | KZ"));
    shownObjects.add(new Shown("Nomination", NOMINATION, 200, 2, "ACCEPTED"));
  }

  static UUID id(long number) {
    return new UUID(0, number);
  }

  /** The id of the message that tells of a version. */
  static UUID message(UUID aggregate, long version) {
    return new UUID(aggregate.getLeastSignificantBits(), version);
  }

  private void root(String service, String type, UUID id, long version, String state) {
    roots.add(new Root(service, type, id, version, state));
    for (long each = 1; each <= version; each++) {
      history.add(new HistoryEntry(type, id, "command", CLIENT));
    }
  }

  void acknowledge(String key, Effect... effects) {
    writes.add(write(key, Outcome.ACKNOWLEDGED, effects));
    keys.add(new StoredKey("any", CLIENT, key));
  }

  static Write write(String key, Outcome outcome, Effect... effects) {
    return new Write(
        key,
        CLIENT,
        "a write",
        "/v1/somewhere",
        Instant.EPOCH,
        Instant.EPOCH,
        outcome,
        outcome == Outcome.ACKNOWLEDGED ? 200 : 409,
        null,
        1,
        0,
        List.of(effects));
  }

  private void tell(String topic, String type, UUID aggregate, long version) {
    UUID id = message(aggregate, version);
    String whole = "org.caspian." + type + ".v1";
    outbox.add(new Message("any", id, topic, aggregate, version, whole, true));
    records.add(record(topic, records.size(), aggregate, id, whole, version));
    feed.add(new FeedEntry(feed.size(), id, whole, "/v1/things/" + aggregate, version));
    shown.add(id);
    taken.add(new Taken("mobility", id, 1));
  }

  static SentRecord record(
      String topic, long offset, UUID aggregate, UUID id, String type, long version) {
    return new SentRecord(topic, 0, offset, aggregate.toString(), id, type, version);
  }

  List<Violation> violations() {
    return Checker.check(
        writes,
        new Evidence(
            roots,
            outbox,
            history,
            keys,
            taken,
            putAside,
            records,
            foreign,
            feed,
            shown,
            places,
            nominations,
            stays,
            institutions,
            copies,
            shownObjects,
            Set.of("mobility")));
  }

  /** The properties that do not hold. */
  Set<Property> broken() {
    Set<Property> broken = new HashSet<>();
    violations().forEach(violation -> broken.add(violation.property()));
    return broken;
  }
}
