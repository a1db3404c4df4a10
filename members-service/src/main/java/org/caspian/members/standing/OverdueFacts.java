package org.caspian.members.standing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What institutions owed beyond its day; a bean of the feature that keeps fees has it. Each answer
 * costs a constant number of statements.
 */
public interface OverdueFacts {

  /** Of one institution. */
  List<Overdue> of(UUID institution);

  /** Of all institutions that ever owed something too long, by institution. */
  Map<UUID, List<Overdue>> all();
}
