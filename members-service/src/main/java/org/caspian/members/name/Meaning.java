package org.caspian.members.name;

/**
 * What a word of the list means.
 *
 * @param name the meaning, one English word
 * @param role what the word does in a name
 */
record Meaning(String name, Role role) {

  /** What a word does in a name. */
  enum Role {
    /** It tells one institution from another. */
    TELLING,
    /** It says of what kind an institution is, as many others are. */
    KIND,
    /** It says nothing. */
    STOP,
    /** Behind it stands the one after whom the institution is named. */
    NAMED_AFTER,
    /** Before it stands the one after whom the institution is named. */
    NAMED_BEFORE
  }

  /** As the list has it: {@code university!}, {@code oil}, {@code ~stop}. */
  static Meaning of(String written) {
    return switch (written) {
      case "~stop" -> new Meaning(written, Role.STOP);
      case "~after" -> new Meaning(written, Role.NAMED_AFTER);
      case "~before" -> new Meaning(written, Role.NAMED_BEFORE);
      default ->
          written.endsWith("!")
              ? new Meaning(written.substring(0, written.length() - 1), Role.KIND)
              : new Meaning(written, Role.TELLING);
    };
  }
}
