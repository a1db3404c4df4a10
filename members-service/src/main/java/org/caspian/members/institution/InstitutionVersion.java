package org.caspian.members.institution;

import java.util.UUID;

/**
 * Which institution, and in which state.
 *
 * @param id its id
 * @param version moves with whatever is shown of it
 */
record InstitutionVersion(UUID id, long version) {

  /** Whether the view shows this state; null does not. */
  boolean isOf(InstitutionView view) {
    return view != null && view.version() == version;
  }
}
