package org.caspian.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.caspian.platform.embedded.EmbeddedKafka;
import org.caspian.platform.embedded.EmbeddedPostgres;

/**
 * How a part of the platform is.
 *
 * @param part its name
 * @param state what can be seen of it from outside
 * @param pid its process id; absent where no process is known
 * @param port the port it serves on; absent where no process is known
 * @param memoryKibibytes its memory as PSS; absent where the system does not tell
 */
@JsonInclude(Include.NON_NULL)
record PartState(String part, State state, Long pid, Integer port, Long memoryKibibytes) {

  enum State {
    /** It runs and says that it can serve. */
    HEALTHY,
    /** It runs, and does not say that it can serve. */
    UNHEALTHY,
    /** It was started and nobody stopped it, and its process is gone. */
    DIED,
    /** It belongs to the platform and was not started: a start was broken off before it. */
    NOT_STARTED,
    /** Its run file is damaged, so nobody can tell. */
    UNKNOWN
  }

  static PartState of(RunFile run, Home home) {
    return run.process()
        .map(
            process ->
                new PartState(
                    run.part(),
                    isHealthy(run, home) ? State.HEALTHY : State.UNHEALTHY,
                    run.pid(),
                    run.port(),
                    Memory.kibibytes(process).stream().boxed().findFirst().orElse(null)))
        .orElseGet(() -> new PartState(run.part(), State.DIED, run.pid(), run.port(), null));
  }

  /** A part of which no process is known. */
  static PartState without(String part, State state) {
    return new PartState(part, state, null, null, null);
  }

  /** Each is asked what its clients ask it first, so that one which hangs is told from the rest. */
  private static boolean isHealthy(RunFile run, Home home) {
    return switch (run.part()) {
      case Plan.POSTGRES -> EmbeddedPostgres.answers(home.postgres());
      case Plan.KAFKA -> EmbeddedKafka.answers(run.port());
      default -> Health.isReady(run.managementPort());
    };
  }
}
