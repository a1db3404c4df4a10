package org.caspian.gateway.traffic;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Whether and where there is a line for each request. */
@ConfigMapping(prefix = "caspian.access-log")
interface AccessLogConfig {

  /** Whether there is an access log. */
  @WithDefault("true")
  boolean enabled();

  /** The file that it is written to. None: the standard output, beside the log. */
  Optional<Path> file();

  /** Bytes after which a file is put aside. */
  @WithDefault("20M")
  MemorySize maxSize();

  /** How many files that were put aside are kept. */
  @WithDefault("5")
  int kept();
}
