package org.caspian.bench.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caspian.bench.platform.Platform;

/**
 * What every part needs.
 *
 * @param platform the one that is measured, started
 * @param folder for what helps to measure
 */
record Scene(Platform platform, Stage stage, Settings settings, Rounds rounds, Path folder) {

  Notes notes() {
    return rounds.notes();
  }

  int port(String part) {
    return platform.stack().address(part).getPort();
  }

  /** A server that is asked as fast as it answers. */
  HttpSubject asked(String name, int port, List<byte[]> requests) {
    return HttpSubject.asFastAsItCan(name, port, Requests.inTurn(requests), settings.connections());
  }

  /** The statements by pgbench; empty, with a word, where there is none. */
  Optional<Pgbench> pgbench(
      String name, String database, List<String> scripts, Map<String, String> variables) {
    Optional<Pgbench> found =
        Programs.find("pgbench")
            .map(
                program ->
                    new Pgbench(
                        "pgbench, " + name,
                        program,
                        platform.stack().postgres(),
                        database,
                        Pgbench.scripts(folder, name.replace(' ', '-'), scripts),
                        variables,
                        settings.connections()));
    if (found.isEmpty()) {
      notes().remark("Left out: pgbench, " + name + ": it is not installed here");
    }
    return found;
  }

  /** One in front of a service; empty, with a word, where it is not installed. */
  Optional<Nginx> nginx(String service) {
    Optional<Nginx> started =
        Programs.find("nginx")
            .map(program -> Nginx.start(program, folder.resolve("nginx"), port(service)));
    if (started.isEmpty()) {
      notes().remark("Left out: nginx in front of " + service + ": it is not installed here");
    }
    return started;
  }
}
