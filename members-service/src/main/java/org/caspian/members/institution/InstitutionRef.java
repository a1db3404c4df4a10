package org.caspian.members.institution;

import java.util.Locale;
import java.util.UUID;

/** How a path names an institution: by its id, or as {@code domain:yu.edu.kz}. */
sealed interface InstitutionRef {

  /** What a path segment begins with that names a domain. */
  String DOMAIN_PREFIX = "domain:";

  /** By id. */
  record ById(UUID id) implements InstitutionRef {}

  /** By domain, in lower case. */
  record ByDomain(String domain) implements InstitutionRef {}

  /**
   * Reads a path segment.
   *
   * @throws IllegalArgumentException if it is neither; in a path that is 404
   */
  static InstitutionRef fromString(String segment) {
    return segment.startsWith(DOMAIN_PREFIX)
        ? new ByDomain(segment.substring(DOMAIN_PREFIX.length()).toLowerCase(Locale.ROOT))
        : new ById(UUID.fromString(segment));
  }
}
