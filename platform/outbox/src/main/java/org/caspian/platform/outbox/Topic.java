package org.caspian.platform.outbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A topic that a service owns: it makes it, and nobody else writes to it. Three partitions, never
 * changed inside a version.
 *
 * @param name {@code caspian.<service>.<aggregate>.v<n>}
 * @param kind what its messages are
 */
public record Topic(String name, Kind kind) {

  /** What the messages of a topic are. */
  public enum Kind {
    /** Each message says what happened; kept for 30 days. */
    FACTS,
    /**
     * Each message carries the whole state of its aggregate; the latest of each key is kept for
     * ever (compacted), and announced again by an {@link Announcer}.
     */
    STATE
  }

  private static final String WORD = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
  private static final Pattern NAME =
      Pattern.compile("caspian\\." + WORD + "\\." + WORD + "\\.v[1-9][0-9]*");
  private static final Pattern MESSAGE_TYPE =
      Pattern.compile("org\\.caspian\\.(%1$s)\\.(%1$s)\\.%1$s\\.(v[1-9][0-9]*)".formatted(WORD));

  public Topic {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a topic: " + name);
    }
  }

  /** A topic whose messages say what happened. */
  public static Topic facts(String name) {
    return new Topic(name, Kind.FACTS);
  }

  /** A topic whose messages carry the whole state. */
  public static Topic state(String name) {
    return new Topic(name, Kind.STATE);
  }

  /**
   * The topic that messages of a type go to: {@code org.caspian.mobility.stay.planned.v1} goes to
   * {@code caspian.mobility.stay.v1}.
   *
   * @throws IllegalArgumentException if the type is not of that form
   */
  public static String nameFor(String messageType) {
    Matcher parts = MESSAGE_TYPE.matcher(messageType);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a type of message: " + messageType);
    }
    return "caspian." + parts.group(1) + "." + parts.group(2) + "." + parts.group(3);
  }
}
