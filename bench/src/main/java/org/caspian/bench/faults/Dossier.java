package org.caspian.bench.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caspian.bench.faults.check.Evidence;
import org.caspian.bench.faults.check.Evidence.Message;
import org.caspian.bench.faults.check.Evidence.SentRecord;
import org.caspian.bench.faults.check.Write;
import org.caspian.bench.platform.Json;

/** All that is known of an object: what callers were told, what databases and topics have. */
final class Dossier {

  private final List<Write> writes;
  private final Evidence evidence;

  Dossier(List<Write> writes, Evidence evidence) {
    this.writes = writes;
    this.evidence = evidence;
  }

  /** A line for each fact about the object, or about the message or key with this id. */
  List<String> of(String id) {
    List<String> lines = new ArrayList<>();
    if (id.isEmpty()) {
      return lines;
    }
    writes.stream().filter(write -> concerns(write, id)).forEach(write -> lines.add(told(write)));
    add(lines, evidence.roots(), root -> root.id(), id);
    add(lines, evidence.nominations(), nomination -> nomination.id(), id);
    add(lines, evidence.stays(), stay -> stay.nomination(), id);
    add(lines, evidence.stays(), stay -> stay.id(), id);
    add(lines, evidence.places(), places -> places.object(), id);
    add(lines, evidence.institutions(), institution -> institution.id(), id);
    add(lines, evidence.copies(), copy -> copy.id(), id);
    add(lines, evidence.history(), entry -> entry.object(), id);
    add(lines, evidence.keys(), key -> key.key(), id);
    List<Message> messages =
        evidence.outbox().stream()
            .filter(message -> is(message.aggregate(), id) || is(message.id(), id))
            .sorted(Comparator.comparing(Message::version))
            .toList();
    messages.forEach(message -> lines.add(message.toString()));
    Set<String> ids =
        messages.stream().map(message -> message.id().toString()).collect(Collectors.toSet());
    ids.add(id);
    evidence.records().stream()
        .filter(record -> record.key().equals(id) || ids.contains(Objects.toString(record.id())))
        .sorted(Comparator.comparing(SentRecord::partition).thenComparing(SentRecord::offset))
        .forEach(record -> lines.add(record.toString()));
    evidence.feed().stream()
        .filter(entry -> entry.subject().endsWith(id) || ids.contains(entry.id().toString()))
        .forEach(entry -> lines.add(entry.toString()));
    evidence.taken().stream()
        .filter(taken -> ids.contains(taken.message().toString()))
        .forEach(taken -> lines.add(taken.toString()));
    evidence.putAside().stream()
        .filter(aside -> aside.key().equals(id))
        .forEach(aside -> lines.add(aside.toString()));
    return lines;
  }

  private static boolean concerns(Write write, String id) {
    return write.key().equals(id)
        || write.path().contains(id)
        || write.effects().stream().anyMatch(effect -> is(effect.id(), id));
  }

  private static String told(Write write) {
    return "journal " + Json.line(write);
  }

  private static <T> void add(
      List<String> lines, List<T> rows, Function<T, Object> idOf, String id) {
    rows.stream().filter(row -> is(idOf.apply(row), id)).forEach(row -> lines.add(row.toString()));
  }

  private static boolean is(Object one, String id) {
    return id.equals(Objects.toString(one));
  }
}
