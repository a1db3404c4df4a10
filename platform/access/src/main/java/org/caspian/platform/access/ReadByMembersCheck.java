package org.caspian.platform.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.caspian.platform.rest.ProblemException;

/** Holds {@link ReadByMembers}, after the scopes. */
@Provider
@ReadByMembers
@Priority(Priorities.AUTHORIZATION + 1)
public class ReadByMembersCheck implements ContainerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final CurrentCaller caller;

  ReadByMembersCheck(CurrentCaller caller) {
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (READING.contains(request.getMethod()) && !caller.get().isMemberOrSecretariat()) {
      throw new ProblemException(
          StandingProblems.NOT_A_MEMBER, "Only members and the secretariat read this.");
    }
  }
}
