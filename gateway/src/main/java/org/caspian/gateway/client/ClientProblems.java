package org.caspian.gateway.client;

import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Retry;

/** The kinds of refusal that only clients know. */
final class ClientProblems {

  /** A scope was asked for that the caller has not itself. */
  static final ProblemType SCOPE_NOT_ALLOWED =
      new ProblemType(422, "scope-not-allowed", "A scope is not the caller's to give", Retry.NEVER);

  /** Disabling it would lock the secretariat out. */
  static final ProblemType LAST_SECRETARIAT_CLIENT =
      new ProblemType(
          409,
          "last-secretariat-client",
          "The secretariat keeps one active client",
          Retry.AFTER_REFETCH);

  /** One of them has to go first. */
  static final ProblemType TWO_SECRETS =
      new ProblemType(
          409, "two-secrets", "The client has two secrets already", Retry.AFTER_REFETCH);

  /** Nobody could get a token with this client any more. */
  static final ProblemType LAST_CREDENTIAL =
      new ProblemType(
          409,
          "last-credential",
          "The client could not prove itself any more",
          Retry.AFTER_REFETCH);

  /** A key that no assertion is checked with. */
  static final ProblemType KEY_NOT_ACCEPTABLE =
      new ProblemType(422, "key-not-acceptable", "A key cannot be taken", Retry.NEVER);

  /** A range of addresses that is none, or leaves out who sets it. */
  static final ProblemType NETWORK_NOT_ACCEPTABLE =
      new ProblemType(422, "network-not-acceptable", "A network cannot be taken", Retry.NEVER);

  /** A secret that has expired when it is made. */
  static final ProblemType EXPIRY_PAST =
      new ProblemType(422, "expiry-past", "The time of expiry is past", Retry.NEVER);

  private ClientProblems() {}
}
