package org.caspian.members.unit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.command.Lifecycle;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What may be done with an organisational unit. */
enum UnitCommand implements Action<OrganisationalUnit> {
  /** Change what is said of it. */
  UPDATE,
  /** Say that there is no such unit any more. */
  CLOSE,
  /** Name it in the caller's own words: everybody has a name of its own. */
  SET_LOCAL_REFERENCE;

  /** What is closed stays so. */
  static final Lifecycle<UnitState, UnitCommand> LIFECYCLE =
      Lifecycle.<UnitState, UnitCommand>beginning(UnitState.OPEN)
          .stays(UPDATE, EnumSet.of(UnitState.OPEN))
          .leads(CLOSE, UnitState.OPEN, UnitState.CLOSED);

  /** What the caller may do now. */
  static List<UnitCommand> allowed(OrganisationalUnit unit, Caller caller) {
    return Action.allowed(UnitCommand.class, unit, caller, MembersScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(OrganisationalUnit unit, Caller caller) {
    return switch (this) {
      case UPDATE, CLOSE ->
          UnitProblems.ofAnother(unit.institution(), caller).or(() -> closed(unit));
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }

  private Optional<ProblemException> closed(OrganisationalUnit unit) {
    return LIFECYCLE.allows(this, unit.state())
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                Problems.STATE_CONFLICT, "The unit is closed: " + this + " is not possible."));
  }
}
