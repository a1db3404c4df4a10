package org.caspian.platform.outbox;

import org.jboss.logging.Logger;

/** Closes what may be broken already. */
final class Closing {

  private Closing() {}

  /** Closes it if there is one; what cannot be closed any more is gone anyway. */
  static void quietly(AutoCloseable resource) {
    if (resource == null) {
      return;
    }
    try {
      resource.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      Logger.getLogger(Closing.class).debug("could not be closed", e);
    }
  }
}
