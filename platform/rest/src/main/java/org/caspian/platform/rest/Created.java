package org.caspian.platform.rest;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a request that has made something: 201, with where it is. */
public final class Created {

  private Created() {}

  /**
   * The answer.
   *
   * @param path at which it is read, {@code /v1/institutions/01a2…}
   * @param made what was made, as its maker sees it
   */
  public static <T> RestResponse<T> at(String path, T made) {
    return RestResponse.ResponseBuilder.<T>created(URI.create(path)).entity(made).build();
  }
}
