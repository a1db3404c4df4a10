package org.caspian.members.facility;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Somebody who is to use a unit.
 *
 * @param personId the platform's id of the person
 * @param code by which the institution that books names the person; null once it is erased
 */
@Embeddable
record BookedPerson(@Column(nullable = false) UUID personId, String code) {

  @Override
  public String toString() {
    return "BookedPerson[" + personId + "]";
  }
}
