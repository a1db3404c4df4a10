package org.caspian.members.ballot;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a ballot decides about.
 *
 * @param id of the membership or office; null for anything else
 */
public record BallotSubject(
    @NotNull BallotSubjectKind kind,
    @Schema(
            description =
                "The membership that is to begin or to be taken away, the office that is to be held;"
                    + " absent for anything else")
        UUID id) {}
