package org.caspian.bench.faults.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caspian.bench.faults.check.Evidence.HistoryEntry;
import org.caspian.bench.faults.check.Evidence.Institution;
import org.caspian.bench.faults.check.Evidence.Message;
import org.caspian.bench.faults.check.Evidence.Root;
import org.caspian.bench.faults.check.Evidence.SentRecord;

/** Journal and evidence of one run, by what the checks ask for. */
final class Case {

  private final List<Write> writes;
  private final Evidence evidence;
  private final Map<UUID, Root> roots;
  private final Map<UUID, List<Message>> messages;
  private final Map<UUID, List<HistoryEntry>> history;
  private final Set<UUID> merged;
  private final Map<UUID, SentRecord> firstSent = new HashMap<>();
  private final Map<UUID, List<Acknowledged>> acknowledged = new HashMap<>();

  /** An effect, and the write that was acknowledged with it. */
  record Acknowledged(Write write, Effect effect) {}

  Case(List<Write> writes, Evidence evidence) {
    this.writes = List.copyOf(writes);
    this.evidence = evidence;
    this.roots = evidence.roots().stream().collect(Collectors.toMap(Root::id, Function.identity()));
    this.messages = grouped(evidence.outbox(), Message::aggregate);
    this.history = grouped(evidence.history(), HistoryEntry::object);
    this.merged =
        evidence.institutions().stream()
            .filter(institution -> institution.successor() != null)
            .map(Institution::id)
            .collect(Collectors.toSet());
    evidence.records().stream()
        .filter(record -> record.id() != null)
        .forEach(record -> firstSent.merge(record.id(), record, Case::earlier));
    distinct(writes)
        .forEach(
            write ->
                write
                    .effects()
                    .forEach(
                        effect ->
                            acknowledged
                                .computeIfAbsent(effect.id(), _ -> new ArrayList<>())
                                .add(new Acknowledged(write, effect))));
  }

  private static SentRecord earlier(SentRecord one, SentRecord other) {
    // Of two copies in different partitions one is in the wrong place; the order check says so.
    return one.partition() == other.partition() && one.offset() > other.offset() ? other : one;
  }

  private static <T> Map<UUID, List<T>> grouped(Collection<T> all, Function<T, UUID> by) {
    return all.stream().collect(Collectors.groupingBy(by));
  }

  /** The acknowledged writes, one for each key: a repeat tells of the same effect. */
  private static List<Write> distinct(List<Write> writes) {
    Set<String> keys = new HashSet<>();
    return writes.stream()
        .filter(write -> write.isAcknowledged() && keys.add(write.client() + " " + write.key()))
        .toList();
  }

  /** Every line of the journal. */
  List<Write> writes() {
    return writes;
  }

  Evidence evidence() {
    return evidence;
  }

  /** The object; null when there is none. */
  Root root(UUID id) {
    return roots.get(id);
  }

  /** Whether it is an institution that was merged into another, where its address leads. */
  boolean isMerged(UUID object) {
    return merged.contains(object);
  }

  Collection<Root> roots() {
    return roots.values();
  }

  /** What the owner has written to tell of this object. */
  List<Message> messages(UUID aggregate) {
    return messages.getOrDefault(aggregate, List.of());
  }

  List<HistoryEntry> history(UUID object) {
    return history.getOrDefault(object, List.of());
  }

  /** Where this message is in its topic for the first time; null when it is not. */
  SentRecord firstSent(UUID message) {
    return firstSent.get(message);
  }

  /** What callers were told of this object, each write once. */
  List<Acknowledged> acknowledged(UUID object) {
    return acknowledged.getOrDefault(object, List.of());
  }

  /** Whether some write may have happened or not, so that not everything can be explained. */
  boolean hasUnclearWrites() {
    return writes.stream().anyMatch(write -> write.outcome() == Write.Outcome.UNCLEAR);
  }
}
