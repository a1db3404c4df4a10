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
    @JsonProperty("resource")
        @Schema(
            description =
                "Where the token is to be used (RFC 8707): the address of the platform, which is the"
                    + " only place and need not be named")
        String resource,
    @JsonProperty("client_id") @Schema(description = "Without an Authorization header")
        String clientId,
    @JsonProperty("client_secret") @Schema(description = "Without an Authorization header")
        String clientSecret,
    @JsonProperty("client_assertion_type")
        @Schema(description = "With client_assertion", examples = ClientCredentials.ASSERTION_TYPE)
        String clientAssertionType,
    @JsonProperty("client_assertion")
        @Schema(description = "A JWT that the client signed, in place of a secret (RFC 7523)")
        String clientAssertion) {}
