package org.caspian.bench.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Pause;
import org.caspian.bench.platform.Platform;
import org.caspian.stack.StackException;

/** Starts again what is dead, until all parts are healthy. */
final class Healing {

  private static final Duration PATIENCE = Duration.ofSeconds(240);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Platform platform;
  private final Timeline timeline;

  Healing(Platform platform, Timeline timeline) {
    this.platform = platform;
    this.timeline = timeline;
  }

  /**
   * Heals.
   *
   * @throws BenchException when the platform does not become healthy
   */
  void run() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!platform.stack().isHealthy()) {
      parts().stream().filter(platform::isDead).forEach(this::start);
      if (System.nanoTime() > deadline) {
        throw new BenchException(
            "The platform is not healthy after " + PATIENCE.toSeconds() + " s");
      }
      Pause.of(POLL);
    }
    timeline.say("all parts are healthy");
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>(List.of(Platform.POSTGRES, Platform.KAFKA));
    platform.services().forEach(service -> parts.addAll(platform.instances(service)));
    return parts;
  }

  private void start(String part) {
    try {
      platform.startAgain(part, Map.of());
      timeline.say(part + " is started again");
    } catch (StackException failure) {
      timeline.say(
          part + " does not start: " + failure.getMessage().lines().findFirst().orElse(""));
    }
  }
}
