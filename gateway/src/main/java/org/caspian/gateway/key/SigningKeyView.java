package org.caspian.gateway.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signing key, without anything that signs. */
@Schema(name = "SigningKey")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SigningKeyView(
    @Schema(
            required = true,
            description = "As the headers of tokens name it: its thumbprint (RFC 7638).",
            examples = "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I")
        String kid,
    @Schema(required = true) SigningAlgorithm algorithm,
    @Schema(required = true) KeyState state,
    @Schema(required = true, description = "When it came into its state.") Instant since,
    @Schema(description = "Of a next key: when it begins to sign, to the minute.")
        Instant signsFrom) {

  /**
   * Shows a key.
   *
   * @param lead how long a key is published before it signs
   */
  static SigningKeyView of(StoredKey key, Duration lead) {
    return new SigningKeyView(
        key.kid(),
        key.algorithm(),
        key.state(),
        key.since(),
        key.state() == KeyState.NEXT ? key.since().plus(lead) : null);
  }
}
