package org.caspian.platform.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many requests are worked on at once. The reasons stand beside the defaults. */
@ConfigMapping(prefix = "caspian.admission")
interface AdmissionConfig {

  /** Requests inside: two for each connection of the database pool. */
  @WithDefault("20")
  int permits();

  /** Requests that wait, in order. */
  @WithDefault("200")
  int places();

  /**
   * How long each waits before it is told to come again: long enough for sixty that change one
   * object, each in the turn of its lock.
   */
  @WithDefault("5s")
  Duration patience();

  /** The paths that are counted. */
  @WithDefault("/v1/")
  String prefix();
}
