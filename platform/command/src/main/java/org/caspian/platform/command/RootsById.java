package org.caspian.platform.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Roots by their ids, in one statement with one parameter: Hibernate translates a query with {@code
 * in} and a list anew each time.
 */
public final class RootsById {

  private RootsById() {}

  /** Those of the ids that there are, whoever asks. */
  public static <T extends AggregateRoot> Map<UUID, T> find(
      Session session, Class<T> type, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : session.findMultiple(type, List.copyOf(Set.copyOf(ids))).stream()
            .filter(Objects::nonNull)
            .collect(Collectors.toMap(AggregateRoot::id, Function.identity()));
  }
}
