package org.caspian.members.institution;

import java.time.Instant;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;

/**
 * Where memberships are kept, as the register of institutions needs it; the feature {@code
 * membership} has it. In the transaction of the command that calls.
 */
public interface MembershipBook {

  /**
   * Who writes the register says that an institution is a member, and no more: a membership is
   * taken over as it is, without its first day.
   *
   * @throws ProblemException 409 if the institution has applied to become one: it is admitted then
   */
  void takeOver(UUID institution, Instant at, String by);

  /** Who writes the register says that it is a member no longer. */
  void close(UUID institution, Instant at, String by);

  /** It was merged into another: its membership is over, its application is of no use. */
  void merge(UUID institution, Instant at, String by);
}
