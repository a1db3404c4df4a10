package org.caspian.platform.testkit;

import java.util.function.Supplier;

/**
 * Values that are made once for the whole JVM. Quarkus loads this jar several times, each time with
 * statics of its own; what a whole test run shares is therefore kept as text in system properties.
 */
final class JvmWide {

  private static final String PREFIX = "caspian.testkit.";

  private JvmWide() {}

  /** The value of this name, made by the first caller; the others wait for it. */
  static String once(String name, Supplier<String> maker) {
    synchronized (Runtime.getRuntime()) {
      String key = PREFIX + name;
      String value = System.getProperty(key);
      if (value == null) {
        value = maker.get();
        System.setProperty(key, value);
      }
      return value;
    }
  }

  static String get(String name) {
    return System.getProperty(PREFIX + name);
  }

  static void set(String name, String value) {
    System.setProperty(PREFIX + name, value);
  }

  /** A number that no other caller in this JVM gets. */
  static int next(String counter) {
    synchronized (Runtime.getRuntime()) {
      int next = Integer.getInteger(PREFIX + counter, 0) + 1;
      System.setProperty(PREFIX + counter, Integer.toString(next));
      return next;
    }
  }
}
