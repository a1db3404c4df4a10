package org.caspian.members.membership;

import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST …/endorsement}. */
record EndorseMembership(@Schema(description = VERSION) @Min(1) Long version) {

  static final String VERSION =
      "The version of the membership that was read; another one is refused. Absent if any is meant";

  /** The version that was read, if the body, which may be null, says. */
  static Optional<Long> read(EndorseMembership body) {
    return Optional.ofNullable(body).map(EndorseMembership::version);
  }
}
