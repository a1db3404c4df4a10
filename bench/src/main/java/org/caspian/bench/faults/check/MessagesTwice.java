package org.caspian.bench.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caspian.bench.faults.check.Evidence.FeedEntry;
import org.caspian.bench.faults.check.Evidence.Taken;

/** A message is taken in once by each service, and a version has one entry in the feed. */
final class MessagesTwice implements Check {

  @Override
  public List<Violation> of(Case given) {
    List<Violation> found = new ArrayList<>();
    for (Taken taken : given.evidence().taken()) {
      if (taken.times() > 1) {
        found.add(
            twice(
                taken.message().toString(),
                "message %s was taken in %d times by %s"
                    .formatted(taken.message(), taken.times(), taken.service())));
      }
    }
    Map<String, FeedEntry> told = new HashMap<>();
    for (FeedEntry entry : given.evidence().feed()) {
      FeedEntry before = told.putIfAbsent(entry.subject() + " " + entry.version(), entry);
      if (before != null) {
        found.add(
            twice(
                entry.id().toString(),
                "version %d of %s has the positions %d and %d in the feed"
                    .formatted(
                        entry.version(), entry.subject(), before.position(), entry.position())));
      }
    }
    Set<UUID> shown = new HashSet<>();
    for (UUID entry : given.evidence().shown()) {
      if (!shown.add(entry)) {
        found.add(twice(entry.toString(), "the feed shows the entry " + entry + " twice"));
      }
    }
    return found;
  }

  private static Violation twice(String object, String what) {
    return new Violation(Property.MESSAGES_TWICE, object, what);
  }
}
