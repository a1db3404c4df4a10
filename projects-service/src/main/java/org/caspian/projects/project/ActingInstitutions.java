package org.caspian.projects.project;

import java.util.Map;
import java.util.UUID;
import org.caspian.platform.directory.KnownInstitution;

/** Who acts now for those that take part. */
final class ActingInstitutions {

  private ActingInstitutions() {}

  /**
   * Who acts for an institution: itself, or the one into which it was merged. Of that one nothing
   * may have been heard yet.
   *
   * @param known by who takes part, who acts for it
   */
  static UUID of(UUID institution, Map<UUID, KnownInstitution> known) {
    KnownInstitution acting = known.get(institution);
    return acting == null ? institution : acting.id();
  }
}
