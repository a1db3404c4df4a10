package org.caspian.platform.command;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.hibernate.Session;

/**
 * Has Hibernate keep no second copy of what a read loads, to find changes of it later: there are
 * none. Commands work in the session of their transaction, which is another.
 */
@Provider
public class ReadOnlySession implements ContainerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Inject Session session;

  @Override
  public void filter(ContainerRequestContext request) {
    if (READING.contains(request.getMethod())) {
      session.setDefaultReadOnly(true);
    }
  }
}
