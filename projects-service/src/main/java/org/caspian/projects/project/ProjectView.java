package org.caspian.projects.project;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Formats;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of a project.
 *
 * @param localReference the caller's own; null if it has none
 * @param submittedAt null while it is a draft
 * @param actions what this caller may do now; null in lists
 */
record ProjectView(
    @NotNull UUID id,
    @Schema(examples = "PR-2026-00412-6") @NotNull String number,
    @Schema(description = SetLocalReference.DESCRIPTION) String localReference,
    @NotNull ProjectState state,
    @Schema(description = "The titles by BCP 47 language tag", format = Formats.LANGUAGE_MAP)
        @NotNull
        SortedMap<String, String> title,
    @Schema(description = "One line in Latin script") @NotNull String label,
    @Schema(description = "A code of `GET /v1/projects/themes`", examples = "CASPIAN_ECOLOGY")
        @NotNull
        String theme,
    @Schema(description = "The institution that leads it, which made it") @NotNull UUID coordinator,
    @Schema(description = "All that were ever invited, in the order of their first invitation")
        @NotNull
        List<PartnerView> partners,
    @Schema(description = "Absent while it is a draft") Instant submittedAt,
    @NotNull Instant createdAt,
    @NotNull Instant changedAt,
    @NotNull long version,
    @Schema(description = "What the caller may do now; not in lists") List<ProjectCommand> actions)
    implements Versioned {

  static ProjectView of(
      Project project, Caller reader, String localReference, List<ProjectCommand> actions) {
    ProjectProfile profile = project.profile();
    return new ProjectView(
        project.id(),
        project.number(),
        localReference,
        project.state(),
        profile.title(),
        profile.label(),
        profile.theme(),
        project.coordinator(),
        project.partners().stream().map(partner -> PartnerView.of(partner, reader)).toList(),
        project.submittedAt().orElse(null),
        project.createdAt(),
        project.changedAt(),
        project.version(),
        actions);
  }
}
