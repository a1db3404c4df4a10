package org.caspian.gateway.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the way between callers and services. */
@ConfigMapping(prefix = "caspian.proxy")
interface ProxyConfig {

  /**
   * Bytes of the request target. Smaller than what the services read, so that they never refuse.
   */
  @WithDefault("4000")
  int maxTarget();

  /** Bytes of all request headers. Smaller than what the services read. */
  @WithDefault("12K")
  MemorySize maxHeaders();

  /** Bytes of a request body. */
  @WithDefault("1M")
  MemorySize maxBody();

  /** Bytes of an import's body. */
  @WithDefault("5M")
  MemorySize maxImportBody();

  /** Bytes that the body of an import, or of any other request, may have. */
  default long maxBody(boolean isImport) {
    return (isImport ? maxImportBody() : maxBody()).asLongValue();
  }

  /**
   * From the opening of a connection, or from the first byte of a further request, to the end of
   * the request's head.
   */
  @WithDefault("10s")
  Duration headDeadline();

  /** Until an instance has taken the connection. */
  @WithDefault("1s")
  Duration connectTimeout();

  /** Until a connection of the service's pool is free. */
  @WithDefault("2s")
  Duration poolWait();

  /** From the last byte of the request to the first of the answer. */
  @WithDefault("10s")
  Duration firstByte();

  /** The time that a service has to think. */
  default Duration firstByte(boolean isImport) {
    return isImport ? importFirstByte() : firstByte();
  }

  /** The same for an import, which is answered when all its rows are done. */
  @WithDefault("60s")
  Duration importFirstByte();

  /** While nothing moves in either direction. */
  @WithDefault("30s")
  Duration idle();

  /** For the whole exchange. */
  @WithDefault("120s")
  Duration total();

  /** Between two questions whether an instance is ready. */
  @WithDefault("1s")
  Duration checkPause();

  /** Until an instance that has not said whether it is ready is taken for one that is not. */
  @WithDefault("2s")
  Duration checkTimeout();

  /** Bytes of a request body that are kept, so that they can be sent again to another instance. */
  @WithDefault("64K")
  MemorySize keptBody();

  /**
   * Connections to one instance. A service works on 20 requests at once and lets 200 wait; more
   * than a few times the first number only moves its queue.
   */
  @WithDefault("64")
  int poolSize();

  /** Requests that wait for a connection to one instance; the next one is refused. */
  @WithDefault("256")
  int poolQueue();

  /** Threads that verify tokens: a signature takes 25 µs of a core and must not block a loop. */
  @WithDefault("2")
  int tokenThreads();
}
