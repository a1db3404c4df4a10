package org.caspian.platform.command.album;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.caspian.platform.command.ShowsSecret;

/** The key to an album, shown once. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record KeyView(UUID id, String secret) implements ShowsSecret {

  @Override
  public Object withoutSecret() {
    return new KeyView(id, null);
  }
}
