package org.caspian.platform.outbox;

import java.util.List;
import java.util.UUID;

/** Gives an announcer the transaction that it was promised. */
record TransactionalAnnouncer(Announcer announcer, Transactions transactions) implements Announcer {

  @Override
  public String topic() {
    return announcer.topic();
  }

  @Override
  public List<Announcement> after(UUID after, int limit) {
    return transactions.inNew(connection -> announcer.after(after, limit));
  }
}
