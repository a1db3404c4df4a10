package org.caspian.bench.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.caspian.bench.platform.Platform;

/**
 * Notes in each database which messages the inbox takes in as new, in the transaction that does so.
 * The inbox itself cannot tell of a message that it took in twice: its table has one row for each.
 */
final class InboxWatch {

  private static final String INSTALL =
      """
      create schema bench;
      create table bench.taken (message_id uuid not null);
      create function bench.note_taken() returns trigger language plpgsql security definer as $$
      begin
        insert into bench.taken values (new.message_id);
        return null;
      end $$;
      create trigger bench_note_taken after insert on inbox
        for each row execute function bench.note_taken();
      """;

  private InboxWatch() {}

  static void install(Platform platform) throws SQLException {
    for (String service : platform.services()) {
      try (Connection connection = platform.connect(service);
          Statement statement = connection.createStatement()) {
        statement.execute(INSTALL);
      }
    }
  }
}
