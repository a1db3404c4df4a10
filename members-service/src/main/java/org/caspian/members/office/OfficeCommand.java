package org.caspian.members.office;

import java.util.List;
import java.util.Optional;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.rest.ProblemException;

/** What may be done with an office. */
enum OfficeCommand implements Action<Office> {
  /** Let a member hold it. */
  TAKE,
  /** Let a member hold it no more. */
  END_HOLDING,
  /** Name it in the caller's own words: everybody has a name of its own. */
  SET_LOCAL_REFERENCE;

  /** What the caller may do now. */
  static List<OfficeCommand> allowed(Office office, Caller caller) {
    return Action.allowed(OfficeCommand.class, office, caller, MembersScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Office office, Caller caller) {
    return switch (this) {
      case TAKE, END_HOLDING -> caller.refusalUnlessSecretariat();
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }
}
