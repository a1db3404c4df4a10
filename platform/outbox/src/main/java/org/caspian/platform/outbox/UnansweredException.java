package org.caspian.platform.outbox;

/**
 * Kafka has acknowledged nothing for too long, so the producer was given up: its thread may be
 * dead, and then nothing would ever be heard of it again.
 */
final class UnansweredException extends Exception {

  private static final long serialVersionUID = 1L;

  UnansweredException(String message, Exception cause) {
    super(message, cause);
  }
}
