package org.caspian.gateway.token;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A token that was refused (RFC 6749 section 5.2).
 *
 * @param error one of the codes of {@link OAuthError}
 * @param errorDescription English, for the developer of the client
 */
record ErrorResponse(
    @JsonProperty("error") String error,
    @JsonProperty("error_description") String errorDescription) {}
