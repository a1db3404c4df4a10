package org.caspian.platform.outbox;

import java.util.Set;

/**
 * Takes messages in. Beans that implement it are found and called; a message that concerns several
 * is given to all of them in one transaction.
 *
 * <p>Messages of one key come in the order in which they were sent, each once in effect: the id is
 * stored in the transaction of the effect (but see {@link #overwritesState}), and a message whose
 * handler throws waits, with every later one of its key, and is tried again (8 times in about 10
 * minutes), then parked until somebody replays it.
 */
public interface MessageHandler {

  /** The topics that it reads, {@code caspian.members.institution.v1}. */
  Set<String> topics();

  /**
   * Whether it takes messages of this type. What no handler takes is passed over and only counted:
   * new types may come at any time.
   *
   * @param type {@code org.caspian.members.institution.suspended.v1}
   */
  default boolean takes(String type) {
    return true;
  }

  /**
   * Whether all that it does with a message is to overwrite a copy of the state that the message
   * carries, unless the copy is of a later version ({@link InboundMessage#aggregateVersion}; the
   * same version is taken again). Such a handler is also given messages whose id is known, since a
   * state topic is announced again under the original ids: so its copy can be mended, and can learn
   * what the sender tells since, while the version stands still.
   */
  default boolean overwritesState() {
    return false;
  }

  /**
   * Takes the message in, in the inbox's transaction. It may be called more than once for a message
   * whose transaction was rolled back, so it has no effect outside of the database.
   *
   * @throws RuntimeException the message could not be taken in, and waits
   */
  void handle(InboundMessage message);
}
