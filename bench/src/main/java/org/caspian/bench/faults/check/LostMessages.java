package org.caspian.bench.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caspian.bench.faults.check.Evidence.Message;
import org.caspian.bench.faults.check.Evidence.PutAside;
import org.caspian.bench.faults.check.Evidence.Root;
import org.caspian.bench.faults.check.Evidence.SentRecord;
import org.caspian.bench.faults.check.Evidence.Taken;

/**
 * Every version of every object is in its topic, in the feed, and was taken in by who listens; what
 * nobody can read is put aside by all of them.
 */
final class LostMessages implements Check {

  private static final String INSTITUTIONS = "caspian.members.institution.v1";

  @Override
  public List<Violation> of(Case given) {
    List<Violation> found = new ArrayList<>();
    judgeVersions(given, found);
    judgePoison(given.evidence(), found);
    Set<UUID> inFeed =
        given.evidence().feed().stream()
            .map(Evidence.FeedEntry::id)
            .collect(Collectors.toCollection(HashSet::new));
    Set<UUID> shown = new HashSet<>(given.evidence().shown());
    Map<String, Set<UUID>> taken = takenByService(given.evidence().taken());
    for (Message message : given.evidence().outbox()) {
      if (given.firstSent(message.id()) == null) {
        found.add(lost(message, "is not in its topic"));
      } else if (!inFeed.contains(message.id())) {
        found.add(lost(message, "is in its topic and not in the feed"));
      } else if (!shown.contains(message.id())) {
        found.add(lost(message, "is in the feed and is not shown"));
      }
      if (message.topic().equals(INSTITUTIONS)) {
        given.evidence().listeners().stream()
            .filter(service -> !taken.getOrDefault(service, Set.of()).contains(message.id()))
            .forEach(service -> found.add(lost(message, "was not taken in by " + service)));
      }
    }
    return found;
  }

  /** What the topics tell of an object, by itself: also where the outbox row is gone. */
  private static void judgeVersions(Case given, List<Violation> found) {
    Map<String, Set<Long>> told = new HashMap<>();
    for (SentRecord record : given.evidence().records()) {
      if (record.id() != null && !given.evidence().foreign().contains(record.id())) {
        told.computeIfAbsent(record.key(), _ -> new HashSet<>()).add(record.version());
      }
    }
    for (Root root : given.roots()) {
      Set<Long> versions = told.getOrDefault(root.id().toString(), Set.of());
      for (long version = 1; version <= root.version(); version++) {
        if (!versions.contains(version) && root.tellsEachVersion()) {
          found.add(
              new Violation(
                  Property.MESSAGES_LOST,
                  root.id().toString(),
                  "no message tells of version %d of %s %s"
                      .formatted(version, root.type(), root.id())));
        }
      }
    }
  }

  /** Passed over it would be a message that nobody will ever know of. */
  private static void judgePoison(Evidence evidence, List<Violation> found) {
    Set<PutAside> putAside = new HashSet<>(evidence.putAside());
    evidence.records().stream()
        .filter(record -> record.topic().equals(INSTITUTIONS))
        .filter(record -> record.id() == null || evidence.foreign().contains(record.id()))
        .map(SentRecord::key)
        .distinct()
        .forEach(
            key ->
                evidence.listeners().stream()
                    .filter(service -> !putAside.contains(new PutAside(service, key)))
                    .forEach(
                        service ->
                            found.add(
                                new Violation(
                                    Property.MESSAGES_LOST,
                                    key,
                                    "what nobody can read under the key %s was not put aside by %s"
                                        .formatted(key, service)))));
  }

  private static Map<String, Set<UUID>> takenByService(List<Taken> taken) {
    return taken.stream()
        .collect(
            Collectors.groupingBy(
                Taken::service, Collectors.mapping(Taken::message, Collectors.toSet())));
  }

  private static Violation lost(Message message, String how) {
    return new Violation(
        Property.MESSAGES_LOST,
        message.aggregate().toString(),
        "message %s (%s, version %d) %s"
            .formatted(message.id(), message.type(), message.version(), how));
  }
}
