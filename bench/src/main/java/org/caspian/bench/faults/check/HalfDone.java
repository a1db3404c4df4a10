package org.caspian.bench.faults.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caspian.bench.faults.check.Evidence.Message;
import org.caspian.bench.faults.check.Evidence.NominationRow;
import org.caspian.bench.faults.check.Evidence.Root;
import org.caspian.bench.faults.check.Evidence.StayRow;

/** A change, its message, its history and what follows from it are there together or not at all. */
final class HalfDone implements Check {

  @Override
  public List<Violation> of(Case given) {
    List<Violation> found = new ArrayList<>();
    given.roots().forEach(root -> judge(given, root, found));
    for (Message message : given.evidence().outbox()) {
      Root root = given.root(message.aggregate());
      if (root == null || root.version() < message.version()) {
        found.add(
            half(
                message.aggregate(),
                "a message tells of version %d, and there is %s"
                    .formatted(message.version(), root == null ? "no such object" : root)));
      }
    }
    judgeStays(given.evidence(), found);
    return found;
  }

  private static void judge(Case given, Root root, List<Violation> found) {
    Set<Long> told = new HashSet<>();
    given.messages(root.id()).forEach(message -> told.add(message.version()));
    for (long version = 1; version <= root.version(); version++) {
      if (!told.contains(version) && root.tellsEachVersion()) {
        found.add(
            half(
                root.id(),
                "version %d of %s %s has no row in the outbox"
                    .formatted(version, root.type(), root.id())));
      }
    }
    int entries = given.history(root.id()).size();
    boolean madeByTheStart = root.type().equals("Client") && entries == 0;
    if (entries < root.version() && !madeByTheStart) {
      found.add(
          half(
              root.id(),
              "%s %s has version %d and only %d entries in its history"
                  .formatted(root.type(), root.id(), root.version(), entries)));
    }
  }

  private static void judgeStays(Evidence evidence, List<Violation> found) {
    Map<UUID, NominationRow> nominations =
        evidence.nominations().stream()
            .collect(Collectors.toMap(NominationRow::id, Function.identity()));
    Map<UUID, StayRow> byNomination =
        evidence.stays().stream()
            .collect(Collectors.toMap(StayRow::nomination, Function.identity()));
    for (NominationRow nomination : nominations.values()) {
      StayRow stay = byNomination.get(nomination.id());
      String wrong = wrong(nomination, stay);
      if (wrong != null) {
        found.add(
            half(
                nomination.id(),
                "nomination %s is %s and %s"
                    .formatted(nomination.id(), nomination.state(), wrong)));
      }
    }
    for (StayRow stay : evidence.stays()) {
      if (!nominations.containsKey(stay.nomination())) {
        found.add(half(stay.id(), "stay %s comes of no nomination".formatted(stay.id())));
      }
    }
  }

  /** What does not fit between a nomination and the stay that comes of it; null if all does. */
  private static String wrong(NominationRow nomination, StayRow stay) {
    if (stay == null) {
      return nomination.state().equals("ACCEPTED") || nomination.stay() != null
          ? "has no stay"
          : null;
    }
    if (!stay.id().equals(nomination.stay())) {
      return "knows the stay " + nomination.stay() + " where there is " + stay.id();
    }
    boolean cancelled = stay.state().equals("CANCELLED");
    boolean accepted = nomination.state().equals("ACCEPTED");
    return accepted == cancelled ? "its stay is " + stay.state() : null;
  }

  private static Violation half(UUID object, String what) {
    return new Violation(Property.HALF_DONE, object.toString(), what);
  }
}
