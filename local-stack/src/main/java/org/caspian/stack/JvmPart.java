package org.caspian.stack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;

/**
 * A part of the platform that is a JVM of its own: all that is needed to start it and to see that
 * it serves.
 *
 * @param name its name in logs and run files
 * @param command the words of its command, given further options of the JVM
 * @param environment variables beyond those of this process
 * @param port the port it serves on
 * @param managementPort the port of its health and metrics; 0 where it has none
 * @param order place in the order of starting
 * @param isReady tells of a process, by its id, whether it serves
 * @param cache where its classes are kept for a faster start, if they can be
 */
record JvmPart(
    String name,
    UnaryOperator<List<String>> command,
    Map<String, String> environment,
    int port,
    int managementPort,
    int order,
    LongPredicate isReady,
    Optional<StartCache> cache) {

  /** The same with further variables. */
  JvmPart with(Map<String, String> further) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(further);
    return new JvmPart(name, command, all, port, managementPort, order, isReady, cache);
  }
}
