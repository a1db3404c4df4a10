package org.caspian.platform.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;
import org.caspian.platform.rest.Retry;
import org.caspian.platform.rest.VisibleText;

/**
 * The names that each party gives to objects in its own system: one per party, type and object,
 * seen by that party only. They are outside of versions, hashes and messages. The secretariat is a
 * party of its own.
 */
@ApplicationScoped
public class LocalReferences {

  /** The caller has given the same reference to another object of the type. */
  public static final ProblemType DUPLICATE =
      new ProblemType(
          409, "duplicate-local-reference", "The local reference is taken", Retry.NEVER);

  /** The longest reference, in characters. */
  public static final int MAX_LENGTH = 64;

  /** The form of a reference. */
  public static final String FORM = VisibleText.LINE;

  static final String FIELD = "localReference";

  private static final String POINTER = "/" + FIELD;
  private static final Pattern WELL_FORMED = Pattern.compile(FORM);

  private final Sql sql;
  private final CurrentChanges current;

  LocalReferences(Sql sql, CurrentChanges current) {
    this.sql = sql;
    this.current = current;
  }

  /**
   * Sets or removes the caller's reference of an object.
   *
   * @param root the object
   * @param owner whose reference it is
   * @param value at most {@value #MAX_LENGTH} characters of the {@link #FORM}; null removes
   * @throws ProblemException {@link Problems#INVALID_BODY} for another value; {@link #DUPLICATE},
   *     with the other object's id as {@code existingId}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void set(AggregateRoot root, Caller owner, String value) {
    requireWellFormed(value);
    Optional<String> before = of(root, owner);
    if (before.equals(Optional.ofNullable(value))) {
      return;
    }
    EntityKey object = EntityKey.of(root);
    if (value == null) {
      delete(object, party(owner));
    } else {
      requireFree(object.type(), owner, value);
      write(object, owner, value);
    }
    tell(object, before.orElse(null), value);
  }

  /**
   * Removes the reference of an institution that may not know of the object any more, so that it
   * can give it to another. The history does not say so: it is nobody else's to know.
   *
   * @param root the object
   * @param institution whose reference it is; it need not have one
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(AggregateRoot root, UUID institution) {
    delete(EntityKey.of(root), institution);
  }

  /**
   * Removes what every party calls an object that is no more, or names nobody any more.
   *
   * @param root the object
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(AggregateRoot root) {
    EntityKey object = EntityKey.of(root);
    sql.update(
        "delete from local_reference where type = ? and object_id = ?", object.type(), object.id());
  }

  private void delete(EntityKey object, UUID party) {
    sql.update(
        "delete from local_reference where owner = ? and type = ? and object_id = ?",
        party,
        object.type(),
        object.id());
  }

  /**
   * The caller's reference of an object.
   *
   * @param root the object
   * @param owner whose reference is asked for
   * @return the reference, if the caller set one
   */
  public Optional<String> of(AggregateRoot root, Caller owner) {
    return Optional.ofNullable(of(RootTypes.of(root), List.of(root.id()), owner).get(root.id()));
  }

  /**
   * The caller's references of several objects, in one query.
   *
   * @param root the class of the objects
   * @param objects the objects' ids
   * @param owner whose references are asked for
   * @return references by object; objects without one are left out
   */
  public Map<UUID, String> of(
      Class<? extends AggregateRoot> root, Collection<UUID> objects, Caller owner) {
    return of(RootTypes.of(root), objects, owner);
  }

  private Map<UUID, String> of(String type, Collection<UUID> objects, Caller owner) {
    Map<UUID, String> found = new HashMap<>();
    sql.list(
            """
            select object_id, value from local_reference
            where owner = ? and type = ? and object_id = any (?)""",
            row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)),
            party(owner),
            type,
            objects.toArray(UUID[]::new))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  /**
   * The object that the caller gave this reference.
   *
   * @param root the class of the object
   * @param owner whose reference it is
   * @param value the reference
   * @return the object's id
   */
  public Optional<UUID> find(Class<? extends AggregateRoot> root, Caller owner, String value) {
    return find(RootTypes.of(root), owner, value);
  }

  private Optional<UUID> find(String type, Caller owner, String value) {
    return sql.find(
        "select object_id from local_reference where owner = ? and type = ? and value = ?",
        row -> row.getObject(1, UUID.class),
        party(owner),
        type,
        value);
  }

  private static void requireWellFormed(String value) {
    if (value == null) {
      return;
    }
    ProblemException refusal =
        new ProblemException(Problems.INVALID_BODY, "That is not a local reference.");
    if (value.codePointCount(0, value.length()) > MAX_LENGTH) {
      throw refusal.at(
          POINTER, "too-long", "The text has more characters than " + MAX_LENGTH + ".");
    }
    if (!WELL_FORMED.matcher(value).matches()) {
      throw refusal.at(
          POINTER,
          "pattern",
          "It is empty, has a character that nobody sees, or a blank at its ends.");
    }
  }

  private void requireFree(String type, Caller owner, String value) {
    find(type, owner, value)
        .ifPresent(
            other -> {
              throw new ProblemException(
                      DUPLICATE, "You have given this local reference to another object.")
                  .at(POINTER, "duplicate", "Taken by the object of existingId.")
                  .with("existingId", other);
            });
  }

  /**
   * Whoever sets the same reference between the look and this write makes it fail: the command is
   * repeated then, and finds it taken.
   */
  private void write(EntityKey object, Caller owner, String value) {
    sql.update(
        """
        insert into local_reference (owner, type, object_id, value) values (?, ?, ?, ?)
        on conflict (owner, type, object_id) do update set value = excluded.value""",
        party(owner),
        object.type(),
        object.id(),
        value);
  }

  /** The history of the object says that it changed; the values are its owner's to know. */
  private void tell(EntityKey object, String before, String after) {
    current
        .get()
        .ifPresent(
            changes ->
                changes
                    .of(object, object)
                    .changed(
                        Map.of(FIELD, new FieldValue(HistoryJson.tree(before), true)),
                        Map.of(FIELD, new FieldValue(HistoryJson.tree(after), true))));
  }

  private static UUID party(Caller owner) {
    return owner.institution().orElse(Audience.SECRETARIAT_ID);
  }
}
