package org.caspian.gateway.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API document says of the form. It is read by {@link FormParameters}, not bound. */
@Schema(additionalProperties = Schema.True.class)
record IssuedTokenRequest(
    @JsonProperty("token") @Schema(required = true) String token,
    @JsonProperty("token_type_hint")
        @Schema(description = "Passed over: there are access tokens only")
        String tokenTypeHint,
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
