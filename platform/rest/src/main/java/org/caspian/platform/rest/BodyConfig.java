package org.caspian.platform.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How bodies are taken in. The reasons stand beside the defaults. */
@ConfigMapping(prefix = "caspian.body")
interface BodyConfig {

  /** How long a whole body may take to arrive: 5 MiB at 1.4 Mbit/s, in which no thread waits. */
  @WithDefault("30s")
  Duration deadline();

  /** Bytes of bodies that are held at once: a part of the heap, never more. */
  @WithDefault("64M")
  MemorySize budget();

  /**
   * The most that the body of a request may have, by the beginning of its path, where it is not
   * what {@link BodyLimit} says: {@code caspian.body.limits."/oauth2/token"=16K}.
   */
  Map<String, MemorySize> limits();
}
