package org.caspian.projects.project;

import static org.caspian.platform.rest.Retry.NEVER;

import java.util.List;
import java.util.Map;
import org.caspian.platform.rest.FieldError;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Problems;

/** The refusals that only projects know. */
final class ProjectProblems {

  /** The institution is invited to the project or takes part in it. */
  static final ProblemType ALREADY_PARTNER =
      new ProblemType(409, "already-partner", "The institution is a partner already", NEVER);

  /** Those who take part come from one country. */
  static final ProblemType NEEDS_TWO_COUNTRIES =
      new ProblemType(
          422, "needs-two-countries", "Members of two countries have to take part", NEVER);

  /** Fewer than two members take part. */
  static final ProblemType NEEDS_TWO_MEMBERS =
      new ProblemType(422, "needs-two-members", "Two members have to take part", NEVER);

  /** An invitation is neither accepted nor declined nor taken back. */
  static final ProblemType PARTNER_UNDECIDED =
      new ProblemType(422, "partner-undecided", "A partner has not decided yet", NEVER);

  private static final String NOT_IN_LIST = "not-in-list";
  private static final String NO_SUCH_THEME = "The value is not in the code list project-themes.";
  private static final Map<String, Object> THEMES = Map.of("list", "project-themes");

  private ProjectProblems() {}

  /** What is not there is told as what is not the caller's to know about. */
  static ProblemException notFound() {
    return new ProblemException(Problems.NOT_FOUND, "There is no such object.");
  }

  /** The refusal of a body whose theme is not on the list. */
  static ProblemException themeNotListed() {
    return new ProblemException(Problems.INVALID_BODY, "GET /v1/projects/themes lists the themes.")
        .errors(List.of(new FieldError("/theme", NOT_IN_LIST, NO_SUCH_THEME, THEMES)));
  }

  /** The refusal of a query whose theme is not on the list. */
  static ProblemException themeNotListedInQuery() {
    return new ProblemException(
            Problems.INVALID_PARAMETER, "GET /v1/projects/themes lists the themes.")
        .errors(List.of(new FieldError("?theme", NOT_IN_LIST, NO_SUCH_THEME, THEMES)));
  }
}
