package org.caspian.gateway.change;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the change feed: that something happened, and to what. */
@Schema(description = "That something happened, and to what.")
record ChangeView(
    @Schema(required = true, description = "The same whenever this entry is read again.") UUID id,
    @Schema(
            required = true,
            description =
                "What happened. Beside the types of messages there are `access-granted` (from now"
                    + " on you may know of the subject: read it and what is under it) and"
                    + " `access-ended` (you no longer may). Pass over types that you do not know.",
            examples = "org.caspian.mobility.nomination.submitted.v1")
        String type,
    @Schema(
            required = true,
            description = "The path of what it happened to.",
            examples = "/v1/nominations/019c3a5e-7f00-7000-8000-000000000001")
        String subject,
    @Schema(required = true, description = "The subject's version after it.") long aggregateVersion,
    @Schema(required = true, description = "When it happened.") Instant time) {}
