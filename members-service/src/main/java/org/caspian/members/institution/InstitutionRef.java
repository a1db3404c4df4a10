package org.caspian.members.institution;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a path names an institution: by its id, or as {@code domain:yu.edu.kz}.
 *
 * @param id if by id
 * @param domain if by domain; in lower case
 */
@Schema(
    type = SchemaType.STRING,
    description = "The id, or domain: and the domain of the institution",
    examples = "domain:yu.edu.kz")
public record InstitutionRef(Optional<UUID> id, Optional<String> domain) {

  private static final String DOMAIN_PREFIX = "domain:";

  /**
   * Reads a path segment; called by JAX-RS.
   *
   * @throws IllegalArgumentException if it is neither; in a path that is 404
   */
  public static InstitutionRef fromString(String segment) {
    if (segment.startsWith(DOMAIN_PREFIX)) {
      String domain = segment.substring(DOMAIN_PREFIX.length()).toLowerCase(Locale.ROOT);
      return new InstitutionRef(Optional.empty(), Optional.of(domain));
    }
    return new InstitutionRef(Optional.of(UUID.fromString(segment)), Optional.empty());
  }
}
