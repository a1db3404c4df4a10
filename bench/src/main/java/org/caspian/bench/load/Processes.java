package org.caspian.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caspian.bench.platform.Platform;
import org.caspian.stack.Memory;

/** What each process takes: time until it serves, and memory. */
final class Processes {

  private static final double MEBIBYTE = 1_024;

  private final Map<String, List<Double>> starts = new LinkedHashMap<>();
  private final Map<String, List<Double>> memories = new LinkedHashMap<>();

  /** Notes how long each part of a platform took to start, and what it takes now. */
  void note(Platform platform, Duration whole) {
    platform.took().forEach((part, time) -> add(starts, part, time.toMillis() / 1e3));
    add(starts, "everything", whole.toMillis() / 1e3);
    memories(platform).forEach((part, size) -> add(memories, part, size));
  }

  private static void add(Map<String, List<Double>> figures, String part, double figure) {
    figures.computeIfAbsent(part, _ -> new ArrayList<>()).add(figure);
  }

  /** Starts as {@code ./caspian up} makes them, and memory right after them. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    starts.forEach(
        (part, rounds) -> figures.add(Figure.of(Part.PROCESSES, "start of " + part, "s", rounds)));
    memories.forEach(
        (part, rounds) ->
            figures.add(
                Figure.of(
                    Part.PROCESSES,
                    "memory (PSS) of " + part + " after its start",
                    "MiB",
                    rounds)));
    return figures;
  }

  /** Memory of a platform that has worked. */
  static List<Figure> afterLoad(Platform platform) {
    List<Figure> figures = new ArrayList<>();
    memories(platform)
        .forEach(
            (part, size) ->
                figures.add(
                    Figure.of(
                        Part.PROCESSES,
                        "memory (PSS) of " + part + " after load",
                        "MiB",
                        List.of(size))));
    return figures;
  }

  private static Map<String, Double> memories(Platform platform) {
    Map<String, Double> sizes = new LinkedHashMap<>();
    List<String> parts = new ArrayList<>(List.of(Platform.POSTGRES, Platform.KAFKA));
    platform.services().forEach(service -> parts.addAll(platform.instances(service)));
    for (String part : parts) {
      platform
          .stack()
          .process(part)
          .map(Memory::kibibytes)
          .ifPresent(size -> size.ifPresent(known -> sizes.put(part, known / MEBIBYTE)));
    }
    sizes.put("everything", sizes.values().stream().mapToDouble(Double::doubleValue).sum());
    return sizes;
  }
}
