package org.caspian.members.facility;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who is to use a unit: both institutions see the code, the secretariat the id only.
 *
 * @param code null for the secretariat, and once it is erased
 */
record BookedPersonView(
    @NotNull UUID personId,
    @Schema(
            description =
                "The person's code in the institution that booked; absent for the secretariat,"
                    + " and once it is erased")
        String code) {

  static BookedPersonView of(BookedPerson person, Caller caller) {
    return new BookedPersonView(person.personId(), caller.isSecretariat() ? null : person.code());
  }

  @Override
  public String toString() {
    return "BookedPersonView[" + personId + "]";
  }
}
