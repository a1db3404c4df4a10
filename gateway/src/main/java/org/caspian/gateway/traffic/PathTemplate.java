package org.caspian.gateway.traffic;

import java.util.Optional;

/**
 * What a path is called where ids have no place: {@code /v1/institutions/{id}}.
 *
 * @param text the template
 * @param service that serves it; empty for the gateway's own
 */
record PathTemplate(String text, Optional<String> service) {

  /** Of a path that nobody serves. */
  static final PathTemplate NONE = new PathTemplate("none", Optional.empty());
}
