package org.caspian.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;

/** Renders views to JSON as answers carry them. */
@ApplicationScoped
public class Representations {

  /**
   * The JSON of a view, and for a {@link Versioned} one its {@code ETag}: {@code
   * "<version>.<digest>"}, the digest being the first 8 hex digits of the SHA-256 of the JSON.
   */
  public Rendered render(Object view) {
    throw new UnsupportedOperationException();
  }
}
