package org.caspian.bench.load;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caspian.bench.platform.Platform;
import org.caspian.platform.embedded.Folders;
import org.caspian.stack.Home;
import org.caspian.stack.StackOptions;

/** Starts what is measured, and measures it part by part. */
final class LoadRun {

  private final Path repository;
  private final Path folder;
  private final Settings settings;
  private final Rounds rounds;
  private final PrintStream out;
  private final List<Figure> figures = new ArrayList<>();

  LoadRun(Path repository, Path folder, Settings settings, Notes notes, PrintStream out) {
    this.repository = repository;
    this.folder = folder;
    this.settings = settings;
    this.rounds =
        new Rounds(
            settings.rounds(),
            Duration.ofSeconds(settings.seconds()),
            Duration.ofSeconds(settings.warmUp()),
            notes,
            out);
    this.out = out;
  }

  List<Figure> measure(Set<Part> parts) {
    Set<Part> onOneOfEach = new HashSet<>(parts);
    onOneOfEach.removeAll(Set.of(Part.PROCESSES, Part.FAIRNESS));
    if (!onOneOfEach.isEmpty()) {
      guarded(
          "one of each",
          () -> with("one-of-each", 1, Platform.WITHOUT_LIMITS, scene -> measure(parts, scene)));
    }
    if (parts.contains(Part.PROPAGATION)) {
      guarded(
          "two of each",
          () ->
              with(
                  "two-of-each",
                  2,
                  Platform.WITHOUT_LIMITS,
                  scene -> tell(Part.PROPAGATION, new Propagation(scene, "two of each")::measure)));
    }
    if (parts.contains(Part.FAIRNESS)) {
      guarded(
          "with limits",
          () ->
              with(
                  "with-limits",
                  1,
                  Fairness.LIMITS,
                  scene -> tell(Part.FAIRNESS, new Fairness(scene)::measure)));
    }
    if (parts.contains(Part.PROCESSES)) {
      tell(Part.PROCESSES, this::starts);
    }
    return List.copyOf(figures);
  }

  /** What the rest has shown is not lost for it. */
  private void guarded(String what, Runnable act) {
    try {
      act.run();
    } catch (RuntimeException failure) {
      rounds.notes().failed("%s: %s".formatted(what, failure));
    }
  }

  private interface Act {
    void on(Scene scene);
  }

  private void measure(Set<Part> parts, Scene scene) {
    Map<Part, Supplier<List<Figure>>> measures =
        Map.of(
            Part.TOKENS, new TokenIssuing(scene)::measure,
            Part.GET, new Reads(scene)::one,
            Part.LIST, new Reads(scene)::fifty,
            Part.NOMINATION, new Nominations(scene)::measure,
            Part.PROPAGATION, new Propagation(scene, "one of each")::measure,
            Part.DRAIN, new Drain(scene)::measure,
            Part.PROCESSES, () -> Processes.afterLoad(scene.platform()));
    for (Part part : Part.values()) {
      if (parts.contains(part) && measures.containsKey(part)) {
        tell(part, measures.get(part));
      }
    }
  }

  private void tell(Part part, Supplier<List<Figure>> measure) {
    out.println();
    out.println("Measuring: " + part);
    guarded(part.toString(), () -> figures.addAll(measure.get()));
  }

  /** A platform of its own with a stage on it, which is gone afterwards unless something failed. */
  private void with(String name, int instances, Map<String, String> environment, Act act) {
    Path data = folder.resolve(name);
    Platform platform = new Platform(options(data, instances, false, environment), out);
    running(
        platform,
        () -> {
          platform.start();
          CommitTimes.keep(platform);
          act.on(new Scene(platform, Stage.on(platform), settings, rounds, folder.resolve("work")));
        });
    if (rounds.notes().failures().isEmpty()) {
      Folders.delete(data);
    }
  }

  /** What is measured runs as the images do, with both compilers; starts are those of "up". */
  private List<String> jvmOptions(boolean startCaches) {
    return startCaches
        ? settings.jvmOptions()
        : Stream.concat(Stream.of("-XX:TieredStopAtLevel=4"), settings.jvmOptions().stream())
            .toList();
  }

  private StackOptions options(
      Path data, int instances, boolean startCaches, Map<String, String> environment) {
    return new StackOptions(
        repository,
        new Home(data),
        0,
        instances,
        startCaches,
        environment,
        jvmOptions(startCaches));
  }

  /**
   * Starts a platform again and again, as {@code ./caspian up} does: from class caches, which the
   * first start of a build leaves behind. Its folder is kept for the next run.
   */
  private List<Figure> starts() {
    Path data = folder.resolveSibling("starts");
    Platform platform = new Platform(options(data, 1, true, Map.of()), out);
    Processes processes = new Processes();
    running(platform, platform::start);
    for (int round = 0; round < settings.rounds(); round++) {
      Platform again = new Platform(options(data, 1, true, Map.of()), out);
      running(
          again,
          () -> {
            long begin = System.nanoTime();
            again.start();
            processes.note(again, Duration.ofNanos(System.nanoTime() - begin));
          });
    }
    return processes.figures();
  }

  private static void running(Platform platform, Runnable act) {
    Thread stop = new Thread(platform::stop, "stop-platform");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      act.run();
    } finally {
      platform.stop();
    }
    Runtime.getRuntime().removeShutdownHook(stop);
  }
}
