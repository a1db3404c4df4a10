package org.caspian.platform.rest.internal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What is recorded of the way of requests and messages, and who collects it. */
@ConfigMapping(prefix = "caspian.traces")
interface TracesConfig {

  /**
   * Takes the spans, by OTLP over HTTP: {@code http://collector:4318}. Without it there are none.
   */
  Optional<String> endpoint();

  /** Of how many requests spans are recorded, 0 to 1, where nobody before has decided it. */
  @WithDefault("0.1")
  double ratio();

  /** Whether it is strangers who call, who do not decide it. */
  @WithDefault("false")
  boolean strangersCall();

  /**
   * Set by {@link TracesSwitch}, for settings of the framework; here because a mapping has to know
   * every setting below its prefix.
   */
  boolean on();

  /** The opposite. */
  boolean off();
}
