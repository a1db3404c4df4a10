package org.caspian.members.assembly;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.caspian.members.MembersScopes;
import org.caspian.members.institution.Effect;
import org.caspian.members.institution.Standing;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.command.Lifecycle;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What may be done with an assembly. */
enum AssemblyCommand implements Action<AssemblyCommand.Case> {
  /** Change what is said of it, its agenda too. */
  UPDATE,
  /** Hold it on other days. */
  POSTPONE,
  /** Let it sit. */
  OPEN,
  /** End it. */
  CLOSE,
  /** Say who comes and leaves: the secretariat of anybody, an institution of itself. */
  RECORD_ATTENDANCE,
  /** Let another member vote: the secretariat records it, a member gives its own. */
  GIVE_PROXY,
  /** Take that back. */
  REVOKE_PROXY,
  /** Move something for an item of the agenda. */
  PROPOSE_MOTION,
  /** Name it in the caller's own words: everybody has a name of its own. */
  SET_LOCAL_REFERENCE;

  private static final Set<AssemblyState> NOT_OVER =
      EnumSet.of(AssemblyState.CONVENED, AssemblyState.IN_SESSION);

  /** What is over stays as it was. */
  static final Lifecycle<AssemblyState, AssemblyCommand> LIFECYCLE =
      Lifecycle.<AssemblyState, AssemblyCommand>beginning(AssemblyState.CONVENED)
          .stays(UPDATE, NOT_OVER)
          .stays(POSTPONE, EnumSet.of(AssemblyState.CONVENED))
          .leads(OPEN, AssemblyState.CONVENED, AssemblyState.IN_SESSION)
          .stays(RECORD_ATTENDANCE, NOT_OVER)
          .stays(GIVE_PROXY, NOT_OVER)
          .stays(REVOKE_PROXY, NOT_OVER)
          .stays(PROPOSE_MOTION, NOT_OVER)
          .leads(CLOSE, AssemblyState.IN_SESSION, AssemblyState.CLOSED);

  /**
   * An assembly and what else decides about it.
   *
   * @param standings how institutions stand now
   */
  record Case(Assembly assembly, Function<UUID, Standing> standings) {}

  /** What the caller may do now. */
  static List<AssemblyCommand> allowed(Case subject, Caller caller) {
    return Action.allowed(AssemblyCommand.class, subject, caller, MembersScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Case subject, Caller caller) {
    return switch (this) {
      case UPDATE, POSTPONE, OPEN, CLOSE ->
          caller.refusalUnlessSecretariat().or(() -> state(subject));
      case GIVE_PROXY, PROPOSE_MOTION -> standing(subject, caller).or(() -> state(subject));
      case RECORD_ATTENDANCE, REVOKE_PROXY -> state(subject);
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }

  private static Optional<ProblemException> standing(Case subject, Caller caller) {
    return caller.isSecretariat()
        ? Optional.empty()
        : Standing.refusal(caller, subject.standings(), Effect.VOTE);
  }

  private Optional<ProblemException> state(Case subject) {
    AssemblyState state = subject.assembly().state();
    return LIFECYCLE.allows(this, state)
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                Problems.STATE_CONFLICT,
                "The assembly is " + state + ": " + this + " is not possible."));
  }
}
