package org.caspian.members.institution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.StandingProblems;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * What can be done with an institution. The list of {@code actions} that a GET shows and the check
 * that refuses a command are {@link #refusal}.
 */
enum InstitutionCommand {
  /** {@code PATCH /v1/institutions/{id}}. */
  UPDATE {
    @Override
    Optional<ProblemException> refusal(Institution institution, Caller caller, Merged merged) {
      return caller.refusalUnlessSecretariat().or(() -> merged.refusal(institution));
    }
  },
  /** {@code POST …/suspension}. */
  SUSPEND {
    @Override
    Optional<ProblemException> refusal(Institution institution, Caller caller, Merged merged) {
      return caller
          .refusalUnlessSecretariat()
          .or(() -> merged.refusal(institution))
          .or(() -> institution.suspension().map(inForce -> conflict("It is suspended already.")));
    }
  },
  /** {@code POST …/reinstatement}. */
  REINSTATE {
    @Override
    Optional<ProblemException> refusal(Institution institution, Caller caller, Merged merged) {
      return caller
          .refusalUnlessSecretariat()
          .or(() -> merged.refusal(institution))
          .or(
              () ->
                  institution.suspension().isPresent()
                      ? Optional.empty()
                      : Optional.of(conflict("It is not suspended.")));
    }
  },
  /** {@code POST …/merger}: whether the successor is to be suspended is decided about it alone. */
  MERGE {
    @Override
    Optional<ProblemException> refusal(Institution institution, Caller caller, Merged merged) {
      return caller
          .refusalUnlessSecretariat()
          .or(() -> merged.refusal(institution))
          .or(
              () ->
                  institution
                      .suspension()
                      .map(inForce -> conflict("It is suspended: reinstate it first.")));
    }
  },
  /** {@code PUT …/local-reference}: everybody has references of their own. */
  SET_LOCAL_REFERENCE {
    @Override
    Optional<ProblemException> refusal(Institution institution, Caller caller, Merged merged) {
      return merged.refusal(institution);
    }
  };

  /** Names the next in the line, which is enough to know that there is a refusal. */
  private static final Merged NEXT =
      institution -> institution.successorId().map(StandingProblems::merged);

  /** Why this caller may not do this now; empty if it may. */
  abstract Optional<ProblemException> refusal(
      Institution institution, Caller caller, Merged merged);

  /** What is said of an institution that was merged; empty of one that goes on. */
  interface Merged {

    Optional<ProblemException> refusal(Institution institution);
  }

  /**
   * Refuses the command.
   *
   * @throws ProblemException 403 if the caller may not do it, 409 if the state does not allow it
   */
  void require(Institution institution, Caller caller, Merged merged) {
    refusal(institution, caller, merged)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /** What the caller may do now; without the scope of writing, nothing. */
  static List<InstitutionCommand> allowed(Institution institution, Caller caller) {
    return Stream.of(values())
        .filter(command -> caller.mayCommand(MembersScopes.WRITE))
        .filter(command -> command.refusal(institution, caller, NEXT).isEmpty())
        .toList();
  }

  private static ProblemException conflict(String detail) {
    return new ProblemException(Problems.STATE_CONFLICT, detail);
  }
}
