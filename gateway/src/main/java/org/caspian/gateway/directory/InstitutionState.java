package org.caspian.gateway.directory;

import java.util.Set;
import java.util.UUID;

/**
 * What the gateway wants to know of an institution, at one version of it.
 *
 * @param label one line in Latin script
 * @param country ISO 3166-1 alpha-2
 * @param membership {@code ACTIVE} for a member, also a suspended one; {@code NONE}, or what
 *     members-service may add
 * @param effects what is forbidden to it now; empty when it is not suspended
 */
public record InstitutionState(
    UUID id, long version, String label, String country, String membership, Set<String> effects) {

  private static final String ACTIVE = "ACTIVE";

  /** Whether it is a member, suspended or not. */
  public boolean isMember() {
    return ACTIVE.equals(membership);
  }
}
