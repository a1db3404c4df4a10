package org.caspian.platform.rest;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether the same request may be sent again after it was refused. */
public enum Retry {
  /** The request as it is will never succeed. */
  NEVER("never"),
  /** The same request may succeed after a pause; {@code Retry-After} says which, where known. */
  LATER("later"),
  /** Read the object again, decide again, then send a new request. */
  AFTER_REFETCH("after-refetch");

  private final String text;

  Retry(String text) {
    this.text = text;
  }

  /** The spelling in a problem document. */
  @JsonValue
  public String text() {
    return text;
  }
}
