package org.caspian.platform.command;

/**
 * Says that another transaction was first, where the database cannot: what was looked up a moment
 * ago is not so any more. The command is repeated, as after a race that the database tells of.
 */
public final class LostRaceException extends RuntimeException {

  /**
   * A lost race.
   *
   * @param cause how it was seen
   */
  public LostRaceException(Throwable cause) {
    super(cause);
  }
}
