package org.caspian.bench.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.caspian.bench.faults.check.Evidence.Message;
import org.caspian.bench.faults.check.Evidence.Root;

/**
 * One key has one effect: every version of every object is the work of one acknowledged write, or
 * follows from one that was made to another object.
 */
final class WritesTwice implements Check {

  /** What happens to an object by a write to another one. */
  private static final Set<String> CONSEQUENCES =
      Set.of(
          "org.caspian.members.membership.imported.v1",
          "org.caspian.members.membership.merged.v1",
          "org.caspian.mobility.stay.planned.v1",
          "org.caspian.mobility.stay.cancelled.v1",
          "org.caspian.events.registration.confirmed.v1");

  @Override
  public List<Violation> of(Case given) {
    List<Violation> found = new ArrayList<>();
    judgeRepeats(given, found);
    for (Root root : given.roots()) {
      judgeHistory(given, root, found);
      judgeVersions(given, root, found);
    }
    return found;
  }

  private static void judgeRepeats(Case given, List<Violation> found) {
    Map<String, Write> first = new HashMap<>();
    for (Write write : given.writes()) {
      if (write.isAcknowledged()) {
        Write before = first.putIfAbsent(write.client() + " " + write.key(), write);
        if (before != null && !before.effects().equals(write.effects())) {
          found.add(
              twice(
                  write.key(),
                  "%s was answered with %s, and under the same key with %s"
                      .formatted(write.operation(), before.effects(), write.effects())));
        }
      }
    }
  }

  private static void judgeHistory(Case given, Root root, List<Violation> found) {
    int entries = given.history(root.id()).size();
    if (entries > root.version()) {
      found.add(
          twice(
              root.id().toString(),
              "%s %s has version %d and %d entries in its history"
                  .formatted(root.type(), root.id(), root.version(), entries)));
    }
  }

  private static void judgeVersions(Case given, Root root, List<Violation> found) {
    List<Message> messages = given.messages(root.id());
    // Who made a version of which no message tells cannot be known; that is told as half done.
    boolean isTold = messages.size() >= root.version() || !root.tellsEachVersion();
    if (given.hasUnclearWrites() || !isTold) {
      return;
    }
    long known =
        given.acknowledged(root.id()).size()
            + messages.stream().filter(message -> isConsequence(message)).count();
    if (known < root.version() && !isMadeByTheStart(given, root)) {
      found.add(
          twice(
              root.id().toString(),
              "%s %s has version %d, and %d changes of it are known (told in the versions %s)"
                  .formatted(
                      root.type(),
                      root.id(),
                      root.version(),
                      known,
                      given.acknowledged(root.id()).stream()
                          .map(one -> one.effect().version())
                          .flatMapToLong(
                              version ->
                                  version == null ? LongStream.empty() : LongStream.of(version))
                          .sorted()
                          .boxed()
                          .toList())));
    }
  }

  /** Who is registered with a place at once is confirmed, too, by its own write. */
  private static boolean isConsequence(Message message) {
    return CONSEQUENCES.contains(message.type())
        && (message.version() > 1 || !message.type().contains(".registration."));
  }

  /** The secretariat's first client is made by the start of a gateway, and has no history. */
  private static boolean isMadeByTheStart(Case given, Root root) {
    return root.type().equals("Client") && given.history(root.id()).isEmpty();
  }

  private static Violation twice(String object, String what) {
    return new Violation(Property.WRITES_TWICE, object, what);
  }
}
