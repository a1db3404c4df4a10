package org.caspian.members.contact;

import java.util.UUID;
import org.caspian.platform.access.Caller;

/** Who sees the names and addresses of a contact, beside its institution and the secretariat. */
enum ContactVisibility {
  /** Every caller. */
  PUBLIC,
  /** The members. */
  MEMBERS,
  /** Nobody else. */
  SECRETARIAT;

  /**
   * Whether a caller sees the person behind a contact of this institution.
   *
   * @param isMember whether the caller's institution is a member now, suspended or not: its clients
   *     have tokens before and after, too
   */
  boolean shows(UUID institution, Caller caller, boolean isMember) {
    return caller.isSecretariat()
        || caller.is(institution)
        || switch (this) {
          case PUBLIC -> true;
          case MEMBERS -> isMember;
          case SECRETARIAT -> false;
        };
  }
}
