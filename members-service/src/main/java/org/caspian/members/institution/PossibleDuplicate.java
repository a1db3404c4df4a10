package org.caspian.members.institution;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.rest.FieldError;

/**
 * An institution that may be the one that is to be registered, because names of both are one in
 * whatever languages and scripts. An acronym alone is no reason.
 *
 * @param names those of its names that are one with a name of the other
 */
record PossibleDuplicate(UUID id, String number, String label, List<String> names) {

  /** Many say no more than some. */
  static final int MOST = 10;

  /**
   * What an institution has in common with a new one.
   *
   * @param identities of the names of the new one
   */
  static PossibleDuplicate of(Institution known, Set<String> identities) {
    InstitutionProfile profile = known.profile();
    List<String> names =
        InstitutionNames.keys(profile).entrySet().stream()
            .filter(key -> key.getValue().identities().stream().anyMatch(identities::contains))
            .map(Map.Entry::getKey)
            .toList();
    return new PossibleDuplicate(known.id(), known.number(), profile.label(), names);
  }

  /** The same for who reads a report by row. */
  FieldError error(String code) {
    return new FieldError(
        "/name",
        code,
        "It may be %s, %s.".formatted(number, label),
        Map.of(InstitutionProblems.EXISTING_ID, id, "number", number, "names", names));
  }
}
