package org.caspian.platform.directory;

import java.util.Set;
import java.util.UUID;

/**
 * What a service knows of an institution.
 *
 * @param id the institution
 * @param label one line in Latin script; null if only an older release has heard of it
 * @param country ISO 3166-1 alpha-2; null if only an older release has heard of it
 * @param timeZone its IANA zone; null if only an older release has heard of it
 * @param membership {@code ACTIVE} for a member, also a suspended one; {@code NONE}, or what
 *     members-service may add
 * @param effects what is forbidden to it now; empty when it is not suspended. Each service knows
 *     those that concern it and passes over the others
 */
public record KnownInstitution(
    UUID id,
    String label,
    String country,
    String timeZone,
    String membership,
    Set<String> effects) {

  private static final String ACTIVE = "ACTIVE";

  public KnownInstitution {
    effects = Set.copyOf(effects);
  }

  /** Whether it belongs to the association now, suspended or not. */
  public boolean isMember() {
    return ACTIVE.equals(membership);
  }

  /**
   * Whether a suspension forbids it this.
   *
   * @param effect the name of an effect, {@code NEW_NOMINATIONS}
   */
  public boolean isUnder(String effect) {
    return effects.contains(effect);
  }
}
