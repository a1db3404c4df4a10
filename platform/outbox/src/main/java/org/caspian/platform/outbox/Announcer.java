package org.caspian.platform.outbox;

import java.util.List;
import java.util.UUID;

/**
 * Tells the present state of all roots of a state topic. Beans that implement it are found; each is
 * asked when the relay of an instance takes over, every night, and by command, because a late
 * duplicate of an old message could otherwise stay the last one of its key in a compacted topic.
 *
 * <p>What was announced before keeps its id, so that it is no second fact; handlers that overwrite
 * state take it all the same.
 */
public interface Announcer {

  /** The state topic. */
  String topic();

  /**
   * A page of the roots in order of id, read in a transaction of its own.
   *
   * @param after the last id of the page before, or null at the start
   * @param limit how many at most
   * @return the next roots; empty at the end
   */
  List<Announcement> after(UUID after, int limit);
}
