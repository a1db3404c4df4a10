package org.caspian.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Role;
import org.caspian.platform.directory.Directory;
import org.caspian.platform.directory.Standing;
import org.caspian.platform.rest.ProblemException;

/** For whom clients are opened, and what they may be for. */
@ApplicationScoped
class ClientRules {

  private static final String POINTER = "/institution";

  private final Directory directory;

  ClientRules(Directory directory) {
    this.directory = directory;
  }

  /**
   * A client is opened for the secretariat or for a member, suspended or not: what a suspension
   * forbids the services judge.
   *
   * @throws ProblemException institution-unknown, or counterpart-not-a-member
   */
  void requireMember(Optional<UUID> institution) {
    institution.flatMap(this::refusal).ifPresent(ClientRules::refuse);
  }

  private Optional<ProblemException> refusal(UUID institution) {
    return Standing.refusalOfCounterpart(
        directory.require(Map.of(POINTER, institution)).get(institution), POINTER);
  }

  private static void refuse(ProblemException refusal) {
    throw refusal;
  }

  /**
   * What was asked for; all that a client of its kind may have when nothing was.
   *
   * @throws ProblemException scope-not-allowed
   */
  Set<ApiScope> scopesFor(Optional<UUID> institution, Set<ApiScope> requested) {
    Role role = Client.roleOf(institution);
    Set<ApiScope> allowed = ApiScope.allowedTo(role);
    if (requested == null) {
      return allowed;
    }
    Set<ApiScope> refused = EnumSet.copyOf(requested);
    refused.removeAll(allowed);
    if (!refused.isEmpty()) {
      throw new ProblemException(
              ClientProblems.SCOPE_NOT_ALLOWED, "A client of this kind cannot have every scope.")
          .at("/scopes", "scope-not-allowed", "Not for " + role + ": " + ApiScope.join(refused));
    }
    return requested;
  }
}
