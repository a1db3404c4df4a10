package org.caspian.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a platform on this machine is put together.
 *
 * @param repository root of the repository, built: where the services' jars are
 * @param home where it keeps its data
 * @param gatewayPort port of the first gateway; 0 for a free one
 * @param instances how many processes of each service and of the gateway, at least 1
 * @param startCaches whether the JVMs start from class data that an earlier run has left, and leave
 *     it where it is missing; tests do without
 * @param environment variables for every service beyond those that the stack sets
 * @param jvmOptions options of the JVM of every service, behind those that the stack sets: of two
 *     that contradict each other the JVM takes the last
 */
public record StackOptions(
    Path repository,
    Home home,
    int gatewayPort,
    int instances,
    boolean startCaches,
    Map<String, String> environment,
    List<String> jvmOptions) {

  /** Checks the number of instances and copies the variables and options. */
  public StackOptions {
    if (instances < 1) {
      throw new IllegalArgumentException("at least one instance of each: " + instances);
    }
    environment = Map.copyOf(environment);
    jvmOptions = List.copyOf(jvmOptions);
  }
}
