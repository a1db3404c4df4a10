package org.caspian.platform.outbox;

import org.caspian.platform.command.AggregateRoot;

/** Stands for the class of platform/outbox, which the testkit knows by name only. */
public class Outbox {

  /** Sends a message. */
  public void append(AggregateRoot root, Object message) {
    throw new UnsupportedOperationException();
  }
}
