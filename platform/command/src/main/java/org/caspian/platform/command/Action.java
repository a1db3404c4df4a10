package org.caspian.platform.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.ProblemException;

/**
 * Something that may be done with a root; an enum implements it. The list of {@code actions} that a
 * GET shows and the check that refuses a command are both {@link #refusal}.
 *
 * @param <S> what it is done with: the root, with what else decides
 */
public interface Action<S> {

  /** Why the caller may not do this now; empty if it may. */
  Optional<ProblemException> refusal(S subject, Caller caller);

  /**
   * Refuses the command.
   *
   * @throws ProblemException what {@link #refusal} says
   */
  default void require(S subject, Caller caller) {
    refusal(subject, caller)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /**
   * What the caller may do now.
   *
   * @param actions the enum of all
   * @param writeScope the scope that commands need; with a token that lacks it nothing can be done
   */
  static <S, A extends Enum<A> & Action<S>> List<A> allowed(
      Class<A> actions, S subject, Caller caller, String writeScope) {
    if (!caller.mayCommand(writeScope)) {
      return List.of();
    }
    return Stream.of(actions.getEnumConstants())
        .filter(action -> action.refusal(subject, caller).isEmpty())
        .toList();
  }
}
