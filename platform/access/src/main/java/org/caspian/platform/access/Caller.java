package org.caspian.platform.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * Who calls, as the verified token says.
 *
 * @param clientId the OAuth client
 * @param institution the institution that the client acts for; empty for the secretariat
 * @param roles what the client is
 * @param scopes what the token may be used for
 * @param actingPerson code of the person who pressed the button, from {@code X-Acting-Person};
 *     shown to its own institution only
 */
public record Caller(
    String clientId,
    Optional<UUID> institution,
    Set<Role> roles,
    Set<String> scopes,
    Optional<String> actingPerson) {

  public Caller {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  /** Whether it is the association's office. */
  public boolean isSecretariat() {
    return roles.contains(Role.SECRETARIAT);
  }

  /** Whether it acts for this institution. */
  public boolean is(UUID other) {
    return institution.filter(other::equals).isPresent();
  }

  /**
   * The institution that the caller acts for.
   *
   * @throws ProblemException {@link Problems#FORBIDDEN} if it acts for none
   */
  public UUID requireInstitution() {
    return institution.orElseThrow(
        () ->
            new ProblemException(
                Problems.FORBIDDEN, "Only a client of a member institution may do this."));
  }

  /**
   * Whose view of the platform this is: the institution, or the secretariat. Cursors and keys are
   * bound to it.
   */
  public String holder() {
    return institution.map(UUID::toString).orElse("secretariat");
  }
}
