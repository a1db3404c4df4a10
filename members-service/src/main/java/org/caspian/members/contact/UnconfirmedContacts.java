package org.caspian.members.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** How many contacts nobody has confirmed for long. */
@ApplicationScoped
public class UnconfirmedContacts {

  /**
   * A contact is confirmed by who makes it, and again by the commands that its history tells. Of
   * one that was confirmed last before the instant, the history need not be asked.
   */
  private static final String QUERY =
      """
      select c.institution, count(*)
      from contact c
      where c.created_at < :confirmed and (c.erased_at is null or c.erased_at >= :at)
        and (c.last_confirmed_at < :confirmed
          or (c.last_confirmed_at >= :at and not exists (
            select 1 from history h
            where h.root_type = 'Contact' and h.root_id = c.id and h.command = 'contact.confirm'
              and h.at >= :confirmed and h.at < :at)))
      group by c.institution
      """;

  private final Session session;

  UnconfirmedContacts(Session session) {
    this.session = session;
  }

  /**
   * By institution; those that have none are left out.
   *
   * @param at at this instant, whatever was confirmed since
   * @param confirmed those that nobody had confirmed from this instant on
   */
  public Map<UUID, Integer> asOf(Instant at, Instant confirmed) {
    return session
        .createNativeQuery(QUERY, Object[].class)
        .addScalar("institution", UUID.class)
        .addScalar("count", Long.class)
        .setParameter("at", at)
        .setParameter("confirmed", confirmed)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Long) row[1]).intValue()));
  }
}
