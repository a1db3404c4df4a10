package org.caspian.bench.platform;

/** The run itself cannot go on. It says nothing about the platform. */
public final class BenchException extends RuntimeException {

  /** Says why. */
  public BenchException(String message) {
    super(message);
  }

  /** Says why, and what lies behind it. */
  public BenchException(String message, Throwable cause) {
    super(message, cause);
  }
}
