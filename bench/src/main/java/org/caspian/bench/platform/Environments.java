package org.caspian.bench.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The variables that parts were given when they were started again: what one has it keeps. */
final class Environments {

  private final Map<String, Map<String, String>> kept = new ConcurrentHashMap<>();

  /**
   * Gives a part further variables, or others for those that it has.
   *
   * @return all that it has been given by now
   */
  Map<String, String> give(String part, Map<String, String> further) {
    return kept.merge(part, Map.copyOf(further), Environments::both);
  }

  private static Map<String, String> both(Map<String, String> before, Map<String, String> further) {
    Map<String, String> all = new HashMap<>(before);
    all.putAll(further);
    return Map.copyOf(all);
  }
}
