package org.caspian.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HexFormat;

/** Renders views to JSON as answers carry them. */
@ApplicationScoped
public class Representations {

  private static final int DIGEST_BYTES = 4;

  private final ObjectMapper mapper;

  @Inject
  Representations(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * The JSON of a view, and for a {@link Versioned} one its {@code ETag}: {@code
   * "<version>.<digest>"}, the digest being the first 8 hex digits of the SHA-256 of the JSON. It
   * changes with what the caller, the clock or a count adds, so that a 304 never hides an action
   * that is gone.
   */
  public Rendered render(Object view) {
    byte[] body = json(view);
    return new Rendered(body, view instanceof Versioned one ? etag(one.version(), body) : null);
  }

  private byte[] json(Object view) {
    try {
      return mapper.writeValueAsBytes(view);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON can be made of " + view.getClass(), e);
    }
  }

  private static String etag(long version, byte[] body) {
    byte[] digest = Arrays.copyOf(Digests.sha256(body), DIGEST_BYTES);
    return "\"" + version + "." + HexFormat.of().formatHex(digest) + "\"";
  }
}
