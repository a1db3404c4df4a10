package org.caspian.platform.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON bodies of requests, in the order in which they are written down. */
public final class Bodies {

  private Bodies() {}

  /**
   * A body that can be changed.
   *
   * @param namesAndValues each name followed by its value, which may be null
   * @return the members by their names
   */
  public static Map<String, Object> body(Object... namesAndValues) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return body;
  }

  /**
   * The same body with one member changed; the given one stays as it is.
   *
   * @param body the body
   * @param name the member
   * @param value its new value
   * @return a new body
   */
  public static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(body);
    changed.put(name, value);
    return changed;
  }
}
