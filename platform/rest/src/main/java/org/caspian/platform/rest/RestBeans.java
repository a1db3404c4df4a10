package org.caspian.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.caspian.platform.rest.internal.ApiDocument;

/** Plain classes as beans. */
@ApplicationScoped
class RestBeans {

  @Produces
  @Singleton
  ApiDocument document() {
    return ApiDocument.ofThisService();
  }
}
