package org.caspian.platform.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Holds {@link SecretariatOnly}, after the scopes and before anything of the body is read. */
@Provider
@SecretariatOnly
@Priority(Priorities.AUTHORIZATION + 1)
public class SecretariatCheck implements ContainerRequestFilter {

  private final CurrentCaller caller;

  SecretariatCheck(CurrentCaller caller) {
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    caller
        .get()
        .refusalUnlessSecretariat()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }
}
