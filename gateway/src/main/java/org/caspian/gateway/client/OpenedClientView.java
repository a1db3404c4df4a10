package org.caspian.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.caspian.platform.command.ShowsSecret;
import org.caspian.platform.rest.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client that was just opened, with its secret: the one time that it is shown. */
record OpenedClientView(
    @JsonUnwrapped ClientView client,
    @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(
            required = true,
            nullable = true,
            description =
                "The client_secret of token requests. Shown in the first answer only: null when the"
                    + " answer is repeated.")
        String clientSecret,
    @Schema(description = "Where clientSecret is null: how to come by a new one.")
        String clientSecretHint)
    implements Versioned, ShowsSecret {

  private static final String HINT =
      "The secret was shown once, in the first answer to this request. If it is lost, open another"
          + " client and disable this one.";

  static OpenedClientView of(ClientView client, String clientSecret) {
    return new OpenedClientView(client, clientSecret, null);
  }

  @Override
  public long version() {
    return client.version();
  }

  @Override
  public Object withoutSecret() {
    return new OpenedClientView(client, null, HINT);
  }

  @Override
  public String toString() {
    return "OpenedClientView[" + client.id() + "]";
  }
}
