package org.caspian.members.resolution;

import java.util.List;
import java.util.Optional;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.Action;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** What may be done with a resolution. */
enum ResolutionCommand implements Action<Resolution> {
  /** Say it in one more language. */
  TRANSLATE,
  /** Say what became of what it asked for: the secretariat of all, an institution of its own. */
  SETTLE_FOLLOW_UP,
  /** Name it in the caller's own words: everybody has a name of its own. */
  SET_LOCAL_REFERENCE;

  /** What the caller may do now. */
  static List<ResolutionCommand> allowed(Resolution resolution, Caller caller) {
    return Action.allowed(ResolutionCommand.class, resolution, caller, MembersScopes.WRITE);
  }

  @Override
  public Optional<ProblemException> refusal(Resolution resolution, Caller caller) {
    return switch (this) {
      case TRANSLATE -> caller.refusalUnlessSecretariat();
      case SETTLE_FOLLOW_UP ->
          caller.isSecretariat() || isAsked(resolution, caller)
              ? Optional.empty()
              : Optional.of(
                  new ProblemException(
                      Problems.NOT_YOUR_PART, "It does not ask your institution for anything."));
      case SET_LOCAL_REFERENCE -> Optional.empty();
    };
  }

  private static boolean isAsked(Resolution resolution, Caller caller) {
    return resolution.followUps().stream()
        .anyMatch(followUp -> followUp.responsible().filter(caller::is).isPresent());
  }
}
