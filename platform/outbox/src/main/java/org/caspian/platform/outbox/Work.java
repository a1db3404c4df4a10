package org.caspian.platform.outbox;

/** What one thread does, round by round; tests call the rounds themselves. */
interface Work extends AutoCloseable {

  /**
   * One round. It may block for a moment (waiting for the next signal, message or answer), and
   * opens whatever it needs and does not hold.
   *
   * @return whether it did what it is there for; false if there was nothing to do, which tells
   *     nothing of whether it could have
   */
  boolean round() throws Exception;

  /** Lets go of connections and clients: after a failed round, and at the end. */
  @Override
  void close();
}
