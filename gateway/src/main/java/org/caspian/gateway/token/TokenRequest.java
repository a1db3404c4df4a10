package org.caspian.gateway.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API document says of the form. It is read by {@link FormParameters}, not bound. */
@Schema(additionalProperties = Schema.True.class)
record TokenRequest(
    @JsonProperty("grant_type") @Schema(required = true, examples = "client_credentials")
        String grantType,
    @JsonProperty("scope")
        @Schema(
            description =
                "What the token is for, separated by spaces; all that the client has, if left out",
            examples = "members:read mobility:read")
        String scope,
    @JsonProperty("client_id") @Schema(description = "Without an Authorization header")
        String clientId,
    @JsonProperty("client_secret") @Schema(description = "Without an Authorization header")
        String clientSecret) {}
