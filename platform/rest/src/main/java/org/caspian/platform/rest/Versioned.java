package org.caspian.platform.rest;

/** A view that is answered with an {@code ETag} made of its version and a digest of its JSON. */
public interface Versioned {

  /** The version of the object that the view shows, from 0, growing with every change. */
  long version();
}
