package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.platform.access.MergerSource;
import org.caspian.platform.access.Mergers;
import org.hibernate.Session;

/** Which institutions were merged, into which and when. They are few: all are read. */
@ApplicationScoped
public class Successions implements MergerSource {

  private static final String ALL =
      "select i.id, i.successorId, i.mergedAt from Institution i where i.successorId is not null";

  private final Session session;
  private final AssociationCalendar calendar;

  Successions(Session session, AssociationCalendar calendar) {
    this.session = session;
    this.calendar = calendar;
  }

  @Override
  public Mergers read() {
    return by(LocalDate.MAX);
  }

  /**
   * Those that there were by the end of a day.
   *
   * @param day at the association
   */
  public Mergers by(LocalDate day) {
    Map<UUID, UUID> successors = new HashMap<>();
    all()
        .forEach(
            (merged, succession) -> {
              if (!succession.since().isAfter(day)) {
                successors.put(merged, succession.successor());
              }
            });
    return new Mergers(successors);
  }

  /** By merged institution, who acts for it and since when. */
  public Map<UUID, Succession> all() {
    Map<UUID, Succession> all = new HashMap<>();
    session
        .createSelectionQuery(ALL, Merged.class)
        .getResultStream()
        .forEach(
            merged ->
                all.put(
                    merged.id(),
                    new Succession(merged.successorId(), calendar.day(merged.mergedAt()))));
    return all;
  }

  /** A row of what is read. */
  record Merged(UUID id, UUID successorId, Instant mergedAt) {}
}
