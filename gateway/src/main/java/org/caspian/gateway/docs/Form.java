package org.caspian.gateway.docs;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The two forms of a page. */
enum Form {
  /** For people, and for who does not say. */
  HTML,
  /** For programs. */
  JSON;

  private static final String ANY = "*";

  /**
   * The one that the caller likes best.
   *
   * @throws ProblemException {@link Problems#NOT_ACCEPTABLE} if it takes neither
   */
  static Form of(RoutingContext exchange) {
    String accept = exchange.request().getHeader("Accept");
    if (accept == null || accept.isBlank()) {
      return HTML;
    }
    // The best first, as RFC 9110, 12.5.1, weighs them.
    for (MIMEHeader accepted : exchange.parsedHeaders().accept()) {
      if (accepted.weight() > 0) {
        if (takes(accepted, "text", "html")) {
          return HTML;
        }
        if (takes(accepted, "application", "json")
            || takes(accepted, "application", "problem+json")) {
          return JSON;
        }
      }
    }
    throw new ProblemException(
        Problems.NOT_ACCEPTABLE, "This is there as text/html and as application/json.");
  }

  private static boolean takes(MIMEHeader accepted, String component, String subComponent) {
    return is(accepted.component(), component) && is(accepted.subComponent(), subComponent);
  }

  private static boolean is(String accepted, String name) {
    return accepted.equals(ANY) || accepted.equalsIgnoreCase(name);
  }
}
