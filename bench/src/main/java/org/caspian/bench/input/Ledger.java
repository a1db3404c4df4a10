package org.caspian.bench.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which writes were acknowledged, by the mark that each of them carried, and of what they spoke.
 */
final class Ledger {

  /** Of one run: a platform may keep the keys of others. */
  private final String run = "wild-" + Long.toString(System.currentTimeMillis(), 36) + "-";

  private final AtomicInteger marks = new AtomicInteger();
  private final Map<String, String> sent = new ConcurrentHashMap<>();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<String> created = ConcurrentHashMap.newKeySet();
  private final Set<String> ids = ConcurrentHashMap.newKeySet();

  /** How all marks begin, in {@code X-Acting-Person} and {@code Idempotency-Key}. */
  String prefix() {
    return run;
  }

  /** A mark that no other request has. */
  String next() {
    return run + marks.incrementAndGet();
  }

  /**
   * Notes what a write was answered.
   *
   * @param what the request, for people
   */
  void note(String mark, String what, Reply reply) {
    sent.put(mark, what);
    if (reply.isSuccess()) {
      acknowledged.add(mark);
      if (reply.status() == 201) {
        created.add(mark);
      }
      collect(reply.json());
    }
  }

  private void collect(JsonNode answer) {
    answer
        .properties()
        .forEach(
            member -> {
              if (member.getKey().equals("id") || member.getKey().endsWith("Id")) {
                ids.add(member.getValue().asText());
              }
            });
    answer.forEach(this::collect);
  }

  boolean isAcknowledged(String mark) {
    return acknowledged.contains(mark);
  }

  /** Whether an acknowledged answer spoke of it. */
  boolean knows(String id) {
    return ids.contains(id);
  }

  /** What was sent with the mark. */
  String request(String mark) {
    return sent.getOrDefault(mark, "a request that is not known");
  }

  /** The marks of writes that have made something. */
  Set<String> created() {
    return Set.copyOf(created);
  }
}
