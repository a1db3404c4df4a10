package org.caspian.bench.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caspian.bench.faults.check.Evidence.Copy;
import org.caspian.bench.faults.check.Evidence.Institution;

/** What services know of institutions is what their owner knows. */
final class Copies implements Check {

  @Override
  public List<Violation> of(Case given) {
    List<Violation> found = new ArrayList<>();
    Map<UUID, Institution> sources =
        given.evidence().institutions().stream()
            .collect(Collectors.toMap(Institution::id, Function.identity()));
    Map<String, Map<UUID, Copy>> copies = new HashMap<>();
    given
        .evidence()
        .copies()
        .forEach(
            copy ->
                copies.computeIfAbsent(copy.service(), _ -> new HashMap<>()).put(copy.id(), copy));
    for (String service : given.evidence().listeners()) {
      compare(service, sources, copies.getOrDefault(service, Map.of()), found);
    }
    return found;
  }

  private static void compare(
      String service,
      Map<UUID, Institution> sources,
      Map<UUID, Copy> known,
      List<Violation> found) {
    TreeSet<UUID> all = new TreeSet<>(sources.keySet());
    all.addAll(known.keySet());
    for (UUID id : all) {
      Institution source = sources.get(id);
      Copy copy = known.get(id);
      if (source == null
          || copy == null
          || source.version() != copy.version()
          || !source.content().equals(copy.content())) {
        found.add(
            new Violation(
                Property.COPIES,
                id.toString(),
                "%s has %s, members has %s".formatted(service, copy, source)));
      }
    }
  }
}
