package org.caspian.members.contact;

import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.Role;

/** Who sees the names and addresses of a contact, beside its institution and the secretariat. */
enum ContactVisibility {
  /** Every caller. */
  PUBLIC,
  /** The members. */
  MEMBERS,
  /** Nobody else. */
  SECRETARIAT;

  /** Whether this caller sees the person behind a contact of this institution. */
  boolean shows(UUID institution, Caller caller) {
    return caller.isSecretariat()
        || caller.is(institution)
        || switch (this) {
          case PUBLIC -> true;
          case MEMBERS -> caller.roles().contains(Role.MEMBER);
          case SECRETARIAT -> false;
        };
  }
}
