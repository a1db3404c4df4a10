package org.caspian.members.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.caspian.platform.command.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who of the membership committee proposed an applicant to the assembly.
 *
 * @param personId null once it is erased
 */
@Embeddable
record Nomination(
    @Column(name = "nominator_institution")
        @Schema(description = "Of the member of the committee")
        @NotNull
        UUID institution,
    @Column(name = "nominator_person_id")
        @Personal
        @Schema(description = "The platform's id of the person; absent once it is erased")
        UUID personId,
    @Column(name = "nominated_at") @NotNull Instant nominatedAt) {

  /** The same of nobody. */
  Nomination withoutPerson() {
    return new Nomination(institution, null, nominatedAt);
  }
}
