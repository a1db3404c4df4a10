package org.caspian.platform.rest;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A kind of refusal. Services declare theirs as constants; {@link Problems} holds those that every
 * service has.
 *
 * @param status the HTTP status, 400 to 599
 * @param code stable kebab-case name that clients branch on
 * @param title short English sentence without a full stop, the same for every occurrence
 * @param retry whether the same request may be sent again
 */
public record ProblemType(int status, String code, String title, Retry retry) {

  private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  public ProblemType {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("not an error status: " + status);
    }
    if (!KEBAB_CASE.matcher(code).matches()) {
      throw new IllegalArgumentException("not kebab-case: " + code);
    }
    Objects.requireNonNull(title);
    Objects.requireNonNull(retry);
  }
}
