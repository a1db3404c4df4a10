package org.caspian.bench.faults.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.caspian.bench.faults.check.Evidence.Root;
import org.caspian.bench.faults.check.Evidence.Shown;

/** What was acknowledged is in the database, under its key, and shown. */
final class LostWrites implements Check {

  private static final int OK = 200;
  private static final int MOVED = 301;

  @Override
  public List<Violation> of(Case given) {
    List<Violation> found = new ArrayList<>();
    Set<String> stored =
        given.evidence().keys().stream()
            .map(key -> key.client() + " " + key.key())
            .collect(Collectors.toSet());
    Set<String> acknowledged = new HashSet<>();
    for (Write write : given.writes()) {
      if (!write.isAcknowledged()) {
        if (write.outcome() == Write.Outcome.REFUSED && acknowledged.contains(write.key())) {
          found.add(
              lost(
                  write.key(),
                  "%s was acknowledged, and later refused under the same key: %d %s"
                      .formatted(write.operation(), write.status(), write.code())));
        }
        continue;
      }
      acknowledged.add(write.key());
      write.effects().forEach(effect -> judge(given, write, effect, found));
      if (!stored.contains(write.client() + " " + write.key())) {
        found.add(lost(write.key(), write.operation() + " was acknowledged, and its key is gone"));
      }
    }
    given.roots().forEach(root -> judge(given, root, found));
    given.evidence().shownObjects().forEach(shown -> judge(given, shown, found));
    return found;
  }

  private static void judge(Case given, Write write, Effect effect, List<Violation> found) {
    Root root = given.root(effect.id());
    String id = effect.id().toString();
    if (root == null) {
      found.add(
          lost(id, "%s of %s, which is not there".formatted(write.operation(), name(effect))));
    } else if (effect.version() != null && root.version() < effect.version()) {
      found.add(
          lost(
              id,
              "%s made version %d of %s, which has version %d"
                  .formatted(write.operation(), effect.version(), name(effect), root.version())));
    } else if (effect.version() != null
        && effect.state() != null
        && root.version() == effect.version()
        && !effect.state().equals(root.state())) {
      found.add(
          lost(
              id,
              "%s made %s %s in version %d, which is %s"
                  .formatted(
                      write.operation(),
                      name(effect),
                      effect.state(),
                      effect.version(),
                      root.state())));
    }
  }

  /** Two writes cannot have made one version: what the first one did is overwritten. */
  private static void judge(Case given, Root root, List<Violation> found) {
    List<Case.Acknowledged> told = given.acknowledged(root.id());
    Set<Long> versions = new HashSet<>();
    for (Case.Acknowledged one : told) {
      Long version = one.effect().version();
      if (version != null && !versions.add(version)) {
        found.add(
            lost(
                root.id().toString(),
                "version %d of %s %s was acknowledged to two writes"
                    .formatted(version, root.type(), root.id())));
      }
    }
    if (told.size() > root.version()) {
      found.add(
          lost(
              root.id().toString(),
              "%d changes of %s %s were acknowledged, and it has version %d"
                  .formatted(told.size(), root.type(), root.id(), root.version())));
    }
  }

  private static void judge(Case given, Shown shown, List<Violation> found) {
    Root root = given.root(shown.id());
    boolean same =
        given.isMerged(shown.id()) ? shown.status() == MOVED : root != null && isAs(root, shown);
    if (!same) {
      found.add(
          lost(
              shown.id().toString(),
              "%s %s is shown with status %d as version %d, %s; the database has %s"
                  .formatted(
                      shown.type(),
                      shown.id(),
                      shown.status(),
                      shown.version(),
                      shown.state(),
                      root)));
    }
  }

  private static boolean isAs(Root root, Shown shown) {
    return shown.status() == OK
        && shown.version() == root.version()
        && (root.state() == null || root.state().equals(shown.state()));
  }

  private static String name(Effect effect) {
    return effect.type() + " " + effect.id();
  }

  private static Violation lost(String object, String what) {
    return new Violation(Property.LOST_WRITES, object, what);
  }
}
