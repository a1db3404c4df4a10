package org.caspian.members.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who of the membership committee proposed an applicant to the assembly. */
@Embeddable
record Nomination(
    @Column(name = "nominator_institution")
        @Schema(description = "Of the member of the committee")
        @NotNull
        UUID institution,
    @Column(name = "nominator_person_id") @NotNull UUID personId,
    @Column(name = "nominated_at") @NotNull Instant nominatedAt) {}
