package org.caspian.bench.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import org.caspian.bench.platform.Platform;

/**
 * Breaks what the platform rests on, to see that the run finds out. Triggers in the databases of
 * the run's own platform: the services know nothing of it, and have no switch for it.
 */
enum Sabotage {
  /** Some changes commit without their message, the first one of each service among them. */
  OUTBOX(
      """
      create sequence bench.appended;
      create function bench.drop_message() returns trigger language plpgsql security definer as $$
      begin
        if nextval('bench.appended') % 5 = 1 then
          delete from public.outbox where message_id = new.message_id;
        end if;
        return null;
      end $$;
      create trigger bench_drop_message after insert on outbox
        for each row execute function bench.drop_message();
      """),

  /** The inbox forgets the ids of messages as soon as it has taken them in. */
  INBOX(
      """
      create function bench.forget_message() returns trigger language plpgsql security definer as $$
      begin
        delete from public.inbox where message_id = new.message_id;
        return null;
      end $$;
      create trigger bench_forget_message after insert on inbox
        for each row execute function bench.forget_message();
      """);

  private final String sql;

  Sabotage(String sql) {
    this.sql = sql;
  }

  static void commit(Collection<Sabotage> acts, Platform platform) throws SQLException {
    for (String service : platform.services()) {
      try (Connection connection = platform.connect(service);
          Statement statement = connection.createStatement()) {
        for (Sabotage act : acts) {
          statement.execute(act.sql);
        }
      }
    }
  }
}
