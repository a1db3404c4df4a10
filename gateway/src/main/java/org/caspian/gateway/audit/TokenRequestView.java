package org.caspian.gateway.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a request for a token, as the client's institution and the secretariat see it. */
@Schema(name = "TokenRequestView")
public record TokenRequestView(
    @Schema(required = true) UUID id,
    @Schema(required = true, description = "When it was made.") Instant at,
    @Schema(required = true) TokenOutcome outcome,
    @Schema(description = "The error that was answered; absent if a token was issued.")
        String error,
    @Schema(
            required = true,
            description = "The IP address from which it came; unknown, if a proxy did not tell.")
        String address,
    @Schema(description = "The jti of the token; absent if none was issued.") String tokenId,
    @Schema(description = "What the token is for; absent if none was issued.") String scope) {}
