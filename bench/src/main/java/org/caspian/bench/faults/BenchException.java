package org.caspian.bench.faults;

/** The run itself cannot go on. It says nothing about the platform. */
final class BenchException extends RuntimeException {

  BenchException(String message) {
    super(message);
  }

  BenchException(String message, Throwable cause) {
    super(message, cause);
  }
}
