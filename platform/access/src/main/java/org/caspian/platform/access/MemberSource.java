package org.caspian.platform.access;

import java.util.UUID;

/** Where a service knows from who is a member; a bean of each service has it. */
public interface MemberSource {

  /**
   * Whether it is known of an institution that it is no member now. Of who is unknown it is not.
   */
  boolean isNoMember(UUID institution);
}
