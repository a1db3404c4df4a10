package org.caspian.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * How a part of the platform is.
 *
 * @param part its name
 * @param state what can be seen of it from outside
 * @param pid its process id
 * @param port the port it serves on
 * @param memoryKibibytes its memory as PSS; absent where the system does not tell
 */
@JsonInclude(Include.NON_NULL)
record PartState(String part, State state, long pid, int port, Long memoryKibibytes) {

  enum State {
    /** It runs and says that it can serve. */
    HEALTHY,
    /** It runs, and does not say that it can serve. */
    UNHEALTHY,
    /** It was started and nobody stopped it, and its process is gone. */
    DIED
  }

  static PartState of(RunFile run) {
    return run.process()
        .map(
            process ->
                new PartState(
                    run.part(),
                    isHealthy(run) ? State.HEALTHY : State.UNHEALTHY,
                    run.pid(),
                    run.port(),
                    Memory.kibibytes(process).stream().boxed().findFirst().orElse(null)))
        .orElseGet(() -> new PartState(run.part(), State.DIED, run.pid(), run.port(), null));
  }

  private static boolean isHealthy(RunFile run) {
    return run.managementPort() == 0 || Health.isReady(run.managementPort());
  }
}
