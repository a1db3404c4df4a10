package org.caspian.members.contact;

import java.util.Optional;
import java.util.UUID;

/**
 * A person of whom records are kept.
 *
 * @param id the platform's id of the person
 * @param institution of which it is a person
 * @param code by which the institution names it; empty once that is erased
 */
public record RecordedPerson(UUID id, UUID institution, Optional<String> code) {

  /** Shows nobody. */
  @Override
  public String toString() {
    return "RecordedPerson[" + id + "]";
  }
}
