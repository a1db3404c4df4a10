package org.caspian.platform.access;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * Who may know of an object. One type is the check of an object, the choice of rows ({@link
 * #readableBy}) and the extension of messages. The secretariat is in every audience.
 *
 * @param ids institutions, or {@link #PUBLIC_ID}, {@link #MEMBERS_ID}, {@link #SECRETARIAT_ID};
 *     never empty
 */
public record Audience(Set<UUID> ids) {

  /** Stands for every caller. */
  public static final UUID PUBLIC_ID = UUID.fromString("00000000-0000-8000-8000-000000000001");

  /** Stands for all members, active or suspended. */
  public static final UUID MEMBERS_ID = UUID.fromString("00000000-0000-8000-8000-000000000002");

  /** Stands for nobody but the secretariat, which is in every audience. */
  public static final UUID SECRETARIAT_ID = UUID.fromString("00000000-0000-8000-8000-000000000003");

  private static final String PUBLIC = "public";
  private static final String MEMBERS = "members";
  private static final String SECRETARIAT = "secretariat";

  public Audience {
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("nobody could see it");
    }
    ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
  }

  /** Any caller. */
  public static Audience everyone() {
    return new Audience(Set.of(PUBLIC_ID));
  }

  /** All members. */
  public static Audience members() {
    return new Audience(Set.of(MEMBERS_ID));
  }

  /** All members, and an institution that need not be one. */
  public static Audience membersAnd(UUID institution) {
    return of(MEMBERS_ID, institution);
  }

  /** The secretariat alone. */
  public static Audience secretariat() {
    return new Audience(Set.of(SECRETARIAT_ID));
  }

  /** These institutions. */
  public static Audience of(UUID... institutions) {
    return new Audience(new LinkedHashSet<>(List.of(institutions)));
  }

  /**
   * Reads what {@link #extension()} wrote.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Audience parse(String extension) {
    return new Audience(
        Stream.of(extension.split(","))
            .map(Audience::id)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** The ids of the audiences that the caller belongs to; the secretariat needs none. */
  public static Set<UUID> readableBy(Caller caller) {
    Set<UUID> readable = new LinkedHashSet<>();
    readable.add(PUBLIC_ID);
    if (caller.roles().contains(Role.MEMBER)) {
      readable.add(MEMBERS_ID);
    }
    readable.addAll(caller.institutions());
    return Collections.unmodifiableSet(readable);
  }

  /** Whether the caller may know of the object. */
  public boolean includes(Caller caller) {
    return caller.isSecretariat() || !Collections.disjoint(ids, readableBy(caller));
  }

  /**
   * Refuses a caller who may not know of the object, as if it did not exist.
   *
   * @throws ProblemException {@link Problems#NOT_FOUND}
   */
  public void require(Caller caller) {
    if (!includes(caller)) {
      throw new ProblemException(Problems.NOT_FOUND, "There is no such object.");
    }
  }

  /**
   * The CloudEvents extension {@code audience}: {@code public}, {@code members}, {@code
   * secretariat}, or ids.
   */
  public String extension() {
    return ids.stream().map(Audience::text).collect(Collectors.joining(","));
  }

  private static String text(UUID id) {
    if (id.equals(PUBLIC_ID)) {
      return PUBLIC;
    }
    if (id.equals(MEMBERS_ID)) {
      return MEMBERS;
    }
    return id.equals(SECRETARIAT_ID) ? SECRETARIAT : id.toString();
  }

  private static UUID id(String text) {
    return switch (text) {
      case PUBLIC -> PUBLIC_ID;
      case MEMBERS -> MEMBERS_ID;
      case SECRETARIAT -> SECRETARIAT_ID;
      default -> UUID.fromString(text);
    };
  }
}
