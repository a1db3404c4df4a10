package org.caspian.platform.rest;

/**
 * The secret with which a service encrypts its cursors; the same on every instance, so that a
 * cursor made by one is taken by all. Each service that has lists brings one as a bean.
 */
public interface CursorKey {

  /** At least 32 bytes, never changed. */
  byte[] value();
}
