package org.caspian.gateway.proxy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.caspian.gateway.route.Upstream;
import org.jboss.logging.Logger;

/** One instance of a service, as this gateway finds it. Each change is said once in the log. */
final class Instance {

  private static final Logger LOGGER = Logger.getLogger(Instance.class);

  private final String service;
  private final Upstream upstream;
  private final Breaker breaker;
  private final AtomicInteger pending = new AtomicInteger();
  private volatile boolean ready = true;

  /** One that nothing is known of yet, so that it is tried. */
  Instance(String service, Upstream upstream, LongSupplier nanoTime) {
    this.service = service;
    this.upstream = upstream;
    this.breaker = new Breaker(nanoTime);
  }

  /** Where it is. */
  Upstream upstream() {
    return upstream;
  }

  /** Requests that it has not answered to their end. */
  int pending() {
    return pending.get();
  }

  /** Whether it said so when it was last asked. */
  boolean isReady() {
    return ready;
  }

  /** Whether it is worth a try: its last answers were not failures, or long enough ago. */
  boolean admits() {
    return breaker.admits();
  }

  /** Whether it is ready and worth a try. */
  boolean isUsable() {
    return isReady() && admits();
  }

  /** It was asked, and said that it is ready. */
  void ready() {
    if (!ready) {
      ready = true;
      LOGGER.infof("Upstream is ready: service=%s upstream=%s", service, upstream);
    }
  }

  /** It was asked, and said that it is not ready, or nothing in time. */
  void notReady(Throwable cause) {
    if (ready) {
      ready = false;
      LOGGER.warnf(
          "Upstream is not ready: service=%s upstream=%s cause=%s", service, upstream, cause);
    }
  }

  /** A request is given to it; {@link #left} follows. */
  void entered() {
    pending.incrementAndGet();
    breaker.tried();
  }

  /** A request is done with, one way or another. */
  void left() {
    pending.decrementAndGet();
  }

  /** It answered. */
  void answered() {
    if (breaker.succeeded()) {
      LOGGER.infof("Upstream answers again: service=%s upstream=%s", service, upstream);
    }
  }

  /** It did not answer, and that was its fault. */
  void failed(Throwable cause) {
    if (breaker.failed()) {
      LOGGER.warnf(
          "Upstream is spared for %d s at a time: service=%s upstream=%s cause=%s",
          Breaker.PAUSE.toSeconds(), service, upstream, cause);
    }
  }
}
