package org.caspian.gateway.client;

import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Retry;

/** The kinds of refusal that only clients know. */
final class ClientProblems {

  /** A scope was asked for that clients of this role may not have. */
  static final ProblemType SCOPE_NOT_ALLOWED =
      new ProblemType(422, "scope-not-allowed", "A scope is not for this client", Retry.NEVER);

  /** Disabling it would lock the secretariat out. */
  static final ProblemType LAST_SECRETARIAT_CLIENT =
      new ProblemType(
          409,
          "last-secretariat-client",
          "The secretariat keeps one active client",
          Retry.AFTER_REFETCH);

  private ClientProblems() {}
}
