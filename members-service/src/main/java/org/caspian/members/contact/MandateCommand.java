package org.caspian.members.contact;

import java.util.List;
import java.util.Optional;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.rest.ProblemException;

/** What may be done with a mandate. */
enum MandateCommand implements Action<Mandate> {
  /** Say which day is its last. */
  END,
  /** Name it in the caller's own words: everybody has a name of its own. */
  SET_LOCAL_REFERENCE;

  /** What the caller may do now. */
  static List<MandateCommand> allowed(Mandate mandate, Caller caller) {
    return Action.allowed(MandateCommand.class, mandate, caller, MembersScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Mandate mandate, Caller caller) {
    return this == SET_LOCAL_REFERENCE
        ? Optional.empty()
        : ContactProblems.notOwn(mandate.institution(), caller);
  }
}
