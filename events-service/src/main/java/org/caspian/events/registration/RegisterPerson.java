package org.caspian.events.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.person.PersonRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /v1/events/{id}/registrations}. */
record RegisterPerson(
    @Schema(description = SetLocalReference.DESCRIPTION)
        @Size(min = 1, max = SetLocalReference.MAX_LENGTH)
        @Pattern(regexp = LocalReferences.FORM)
        String localReference,
    @NotNull PersonRequest person) {}
