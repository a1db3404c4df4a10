package org.caspian.bench.faults.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caspian.bench.faults.check.Evidence.FeedEntry;
import org.caspian.bench.faults.check.Evidence.SentRecord;

/** The versions of an object come in their order: in its topic, where repeats may, and the feed. */
final class Order implements Check {

  @Override
  public List<Violation> of(Case given) {
    List<Violation> found = new ArrayList<>();
    judgeTopics(given, found);
    judgeFeed(given, found);
    return found;
  }

  private static void judgeTopics(Case given, List<Violation> found) {
    List<SentRecord> inOrder =
        given.evidence().records().stream()
            .filter(record -> record.id() != null)
            .filter(record -> !given.evidence().foreign().contains(record.id()))
            .sorted(
                Comparator.comparing(SentRecord::topic)
                    .thenComparing(SentRecord::partition)
                    .thenComparing(SentRecord::offset))
            .toList();
    Map<String, SentRecord> latest = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (SentRecord record : inOrder) {
      if (seen.add(record.topic() + " " + record.key() + " " + record.version())) {
        String aggregate = record.topic() + " " + record.key();
        SentRecord before = latest.get(aggregate);
        if (before != null && before.version() > record.version()) {
          found.add(disorder(record.key(), "in its topic", before.version(), record.version()));
        } else if (before != null && before.partition() != record.partition()) {
          found.add(
              new Violation(
                  Property.ORDER,
                  record.key(),
                  "%s is in the partitions %d and %d of %s"
                      .formatted(
                          record.key(), before.partition(), record.partition(), record.topic())));
        }
        latest.merge(aggregate, record, (one, next) -> one.version() > next.version() ? one : next);
      }
    }
  }

  private static void judgeFeed(Case given, List<Violation> found) {
    Map<String, Long> latest = new HashMap<>();
    given.evidence().feed().stream()
        .sorted(Comparator.comparing(FeedEntry::position))
        .forEach(
            entry -> {
              Long before = latest.get(entry.subject());
              if (before != null && before > entry.version()) {
                found.add(
                    disorder(
                        entry.subject().substring(entry.subject().lastIndexOf('/') + 1),
                        "in the feed",
                        before,
                        entry.version()));
              }
              latest.merge(entry.subject(), entry.version(), Math::max);
            });
  }

  private static Violation disorder(String object, String where, long before, long version) {
    return new Violation(
        Property.ORDER,
        object,
        "version %d of %s comes after version %d %s".formatted(version, object, before, where));
  }
}
