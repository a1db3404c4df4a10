package org.caspian.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.caspian.platform.command.ShowsSecret;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client, with a secret that was just made: the one time that it is shown. */
record ClientWithSecretView(
    @JsonUnwrapped ClientView client,
    @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(
            required = true,
            nullable = true,
            description =
                "The client_secret of token requests. Shown in the first answer only: null when the"
                    + " answer is repeated.")
        String clientSecret,
    @Schema(required = true, description = "The id of this secret, by which it is revoked.")
        UUID secretId,
    @Schema(description = "Where clientSecret is null: how to come by a new one.")
        String clientSecretHint)
    implements Versioned, ShowsSecret {

  private static final String HINT =
      "The secret was shown once, in the first answer to this request. If it is lost, add another"
          + " one to the client and revoke this one; if the client has two, revoke this one first.";

  static ClientWithSecretView of(ClientView client, UUID secretId, String clientSecret) {
    return new ClientWithSecretView(client, clientSecret, secretId, null);
  }

  @Override
  public long version() {
    return client.version();
  }

  @Override
  public Object withoutSecret() {
    return new ClientWithSecretView(client, null, secretId, HINT);
  }

  @Override
  public String toString() {
    return "ClientWithSecretView[" + client.id() + "]";
  }
}
