package org.caspian.platform.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one try of a command changed in aggregates, and whether each change moved the version of its
 * root: in the flush that wrote a part's change, or in a later one, the root is written too.
 */
final class Changes {

  private final Map<EntityKey, Map<EntityKey, EntityChange>> byRoot = new LinkedHashMap<>();
  private final Map<EntityKey, AggregateRoot> roots = new HashMap<>();
  private final Map<EntityKey, String> names = new HashMap<>();
  private final Set<EntityKey> partlyChanged = new HashSet<>();
  private final Set<EntityKey> moved = new HashSet<>();
  private boolean closed;

  /** The record of an entity of this aggregate; to be called for every change of it. */
  EntityChange of(EntityKey root, EntityKey entity) {
    if (closed) {
      throw new IllegalStateException(entity.type() + " changed after its history was written");
    }
    if (!entity.equals(root)) {
      partlyChanged.add(root);
    }
    return byRoot
        .computeIfAbsent(root, key -> new LinkedHashMap<>())
        .computeIfAbsent(entity, key -> new EntityChange());
  }

  /** The root itself, as the running transaction has it. */
  void root(EntityKey key, AggregateRoot root) {
    roots.put(key, root);
  }

  /** What the history of this root calls what happens to it, instead of the command's name. */
  void named(EntityKey root, String name) {
    names.put(root, name);
  }

  /** The next flush writes the root with a version of its own. */
  void moves(EntityKey root) {
    moved.add(root);
  }

  /** A flush has ended. */
  void flushed() {
    partlyChanged.removeAll(moved);
    moved.clear();
  }

  /** All changes by root; nothing may change any more. */
  List<OfRoot> close() {
    partlyChanged.stream()
        .filter(root -> !isNew(root))
        .findFirst()
        .ifPresent(
            root -> {
              throw new IllegalStateException(
                  "a part changed, and changed(at, by) was not called on its " + root.type());
            });
    closed = true;
    List<OfRoot> done = new ArrayList<>();
    byRoot.forEach(
        (key, entities) ->
            done.add(
                new OfRoot(
                    key,
                    Optional.ofNullable(roots.get(key)),
                    Optional.ofNullable(names.get(key)),
                    told(key, entities))));
    return done;
  }

  /** Nobody has seen the first version of a root before the end of its first transaction. */
  private boolean isNew(EntityKey root) {
    EntityChange change = byRoot.get(root).get(root);
    return change != null && change.isAdded();
  }

  private static List<FieldChange> told(EntityKey root, Map<EntityKey, EntityChange> entities) {
    List<FieldChange> told = new ArrayList<>();
    entities.forEach(
        (entity, change) -> {
          Optional<EntityKey> part = Optional.of(entity).filter(key -> !key.equals(root));
          told.addAll(
              change.told(
                  part.map(key -> decapitalised(key.type())).orElse(null),
                  part.map(key -> String.valueOf(change.shownId().orElse(key.id()))).orElse(null)));
        });
    return told;
  }

  private static String decapitalised(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /**
   * The changes of one aggregate.
   *
   * @param root empty if the aggregate itself was not touched, but only a party's name for it
   * @param name what happened, if it is not what the command says
   */
  record OfRoot(
      EntityKey key,
      Optional<AggregateRoot> root,
      Optional<String> name,
      List<FieldChange> changes) {}
}
