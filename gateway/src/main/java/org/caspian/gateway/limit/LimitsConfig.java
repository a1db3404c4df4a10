package org.caspian.gateway.limit;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/**
 * How much is allowed, by all gateways together. The values and their reasons are in the defaults.
 */
@ConfigMapping(prefix = "caspian.limits")
interface LimitsConfig {

  /** Every number of requests below is multiplied by this, at least 1. */
  int factor();

  /** Requests under {@code /oauth2} of a client that proved itself. */
  Budget token();

  /** Requests that change nothing. */
  Budget read();

  /** Commands. */
  Budget write();

  /** Imports, batches and lists as files. */
  Budget bulk();

  /** Attempts to authenticate that fail. */
  Failures failures();

  /** Requests under {@code /oauth2} at once, of each gateway; the share is that of a network. */
  Room tokenRoom();

  /** Requests at one service at once, but for those with many rows. */
  Room room();

  /** The same for those with many rows. */
  Room bulkRoom();

  /** The budget of a kind. */
  default Budget of(Kind kind) {
    return switch (kind) {
      case TOKEN -> token();
      case READ -> read();
      case WRITE -> write();
      case BULK -> bulk();
    };
  }

  /** How many requests are allowed in a time. */
  interface Budget {

    /** By one client, at least 1. */
    int client();

    /** By all clients of one institution together, at least 1. */
    int institution();

    /** In which that many are allowed; whole seconds. */
    Duration window();
  }

  /** How many failures are allowed in a time. */
  interface Failures {

    /** With one client id from one address, at least 1. */
    int client();

    /** From one address, at least 1. */
    int address();

    /** In which that many are allowed; whole seconds. */
    Duration window();
  }

  /** How many requests are under way at once; what is in front of a service: at each instance. */
  interface Room {

    /** Of all, at least 1. */
    int permits();

    /** Of one institution or network, at least 1. */
    int share();

    /** How many of one institution or network may wait. */
    int places();

    /** How long each waits at most. */
    Duration patience();
  }
}
