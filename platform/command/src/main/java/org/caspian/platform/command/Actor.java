package org.caspian.platform.command;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The person who did an act of legal or academic weight, as the institution vouches for it.
 *
 * @param code the person's code in that institution, never a name or a national number
 * @param position the office held, as the institution words it
 * @param method how the act was done
 * @param actedOn the day of the act
 * @param evidence where the proof is kept, for example a register number; may be null
 */
public record Actor(
    String code, String position, Method method, LocalDate actedOn, String evidence) {

  /** How an act was done. */
  public enum Method {
    /** In the institution's own system, under the person's login. */
    SYSTEM_LOGIN,
    /** By hand, on paper. */
    WET_SIGNATURE,
    /** By an electronic signature. */
    E_SIGNATURE
  }

  /** Refuses an actor without code, position, method or day. */
  public Actor {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(position, "position");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(actedOn, "actedOn");
  }
}
