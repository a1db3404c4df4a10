package org.caspian.platform.access;

import jakarta.enterprise.context.RequestScoped;

/** The {@link Caller} of the current request. */
@RequestScoped
public class CurrentCaller {

  /**
   * Who calls.
   *
   * @throws org.caspian.platform.rest.ProblemException 401 without a token; 400 {@code
   *     invalid-header} for a malformed {@code X-Acting-Person}
   */
  public Caller get() {
    throw new UnsupportedOperationException();
  }
}
