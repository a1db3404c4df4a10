package org.caspian.platform.outbox;

import java.util.Set;

/**
 * The topics of this service. One bean of a service implements it; the topics are made in the
 * background once Kafka can be reached, as often as needed and by any number of instances.
 */
public interface OwnedTopics {

  /** Every topic that this service sends to. */
  Set<Topic> topics();
}
