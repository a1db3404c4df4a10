package org.caspian.platform.access;

import java.util.Collection;
import java.util.LinkedHashSet;
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
 * @param roles what the client is; none if it acts for an institution that is no member
 * @param scopes what the token may be used for
 * @param actingPerson code of the person who pressed the button, from {@code X-Acting-Person};
 *     shown to its own institution only
 * @param lineage what mergers have made of the institution
 */
public record Caller(
    String clientId,
    Optional<UUID> institution,
    Set<Role> roles,
    Set<String> scopes,
    Optional<String> actingPerson,
    Lineage lineage) {

  public Caller {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  /** A caller whose institution has to do with no merger. */
  public Caller(
      String clientId,
      Optional<UUID> institution,
      Set<Role> roles,
      Set<String> scopes,
      Optional<String> actingPerson) {
    this(clientId, institution, roles, scopes, actingPerson, Lineage.NONE);
  }

  /** Whether it is the association's office. */
  public boolean isSecretariat() {
    return roles.contains(Role.SECRETARIAT);
  }

  /** Whether it sees what is for members. */
  public boolean isMemberOrSecretariat() {
    return isSecretariat() || roles.contains(Role.MEMBER);
  }

  /** Whether it acts for this institution: its own, or one that was merged into its own. */
  public boolean is(UUID other) {
    return institution.filter(other::equals).isPresent() || lineage.predecessors().contains(other);
  }

  /** Whether it is who did something: for this institution, or for the secretariat if empty. */
  public boolean isSame(Optional<UUID> other) {
    return other.map(this::is).orElse(institution.isEmpty());
  }

  /** All institutions that it acts for, its own first; none for the secretariat. */
  public Set<UUID> institutions() {
    Set<UUID> all = new LinkedHashSet<>();
    institution.ifPresent(all::add);
    all.addAll(lineage.predecessors());
    return all;
  }

  /** As which of these parties it acts, as its own institution if that is one; else empty. */
  public Optional<UUID> among(Collection<UUID> parties) {
    return institutions().stream().filter(parties::contains).findFirst();
  }

  /**
   * Whether it may give commands at all: its token may be used for them, and its institution goes
   * on.
   *
   * @param writeScope the scope that they need
   */
  public boolean mayCommand(String writeScope) {
    return scopes.contains(writeScope) && lineage.successor().isEmpty();
  }

  /**
   * Refuses whoever acts for an institution that was merged: what it has to say its successor says.
   *
   * @throws ProblemException {@link StandingProblems#INSTITUTION_MERGED}
   */
  public void requireGoesOn() {
    lineage
        .successor()
        .ifPresent(
            successor -> {
              throw StandingProblems.merged(successor);
            });
  }

  /**
   * The institution that the caller acts for.
   *
   * @throws ProblemException {@link Problems#FORBIDDEN} if it acts for none
   */
  public UUID requireInstitution() {
    return institution.orElseThrow(Caller::forInstitutionsOnly);
  }

  /** Why it may not do what institutions do for themselves; empty for a client of one. */
  public Optional<ProblemException> refusalUnlessInstitution() {
    return institution.isPresent() ? Optional.empty() : Optional.of(forInstitutionsOnly());
  }

  private static ProblemException forInstitutionsOnly() {
    return new ProblemException(
        Problems.FORBIDDEN, "Only a client of a member institution may do this.");
  }

  /** Why it may not do what the association's office does; empty for the secretariat. */
  public Optional<ProblemException> refusalUnlessSecretariat() {
    return isSecretariat()
        ? Optional.empty()
        : Optional.of(
            new ProblemException(Problems.FORBIDDEN, "Only the secretariat may do this."));
  }

  /**
   * Whose view of the platform this is: the institution, or the secretariat. Cursors and keys are
   * bound to it.
   */
  public String holder() {
    return institution.map(UUID::toString).orElse("secretariat");
  }
}
