package org.caspian.platform.command;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.caspian.platform.access.Caller;
import org.hibernate.Hibernate;

/** Runs the work of a command and writes what it did to each root into the history. */
@Singleton
final class HistoryKeeper {

  private final CommandContext context;
  private final CurrentChanges current;
  private final EntityManager entities;
  private final Sql sql;
  private final Ids ids;

  HistoryKeeper(
      CommandContext context, CurrentChanges current, EntityManager entities, Sql sql, Ids ids) {
    this.context = context;
    this.current = current;
    this.entities = entities;
    this.sql = sql;
    this.ids = ids;
  }

  /** Does the work in the running transaction, flushes, and writes the history. */
  <T> T recording(Callable<T> work) throws Exception {
    Changes changes = current.begin();
    T result = work.call();
    entities.flush();
    changes.close().forEach(done -> write(done, reason(done)));
    return result;
  }

  /** Why the command was given is for those to read who may read of the roots it was given to. */
  private String reason(Changes.OfRoot done) {
    return done.name().isPresent() ? null : context.said().reason();
  }

  /** Writes that a command was refused, without changes, in the running transaction. */
  void write(CommandContext.KeptRefusal refusal) {
    write(
        new Changes.OfRoot(
            EntityKey.of(refusal.root()),
            Optional.of(refusal.root()),
            Optional.of(refusal.name()),
            List.of()),
        context.said().reason());
  }

  private void write(Changes.OfRoot done, String reason) {
    Caller caller = context.caller();
    Actor actor = context.said().actor();
    sql.update(
        """
        insert into history (id, root_type, root_id, at, client_id, institution, acting_person,
                             command, reason, actor, changes, audience)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""",
        ids.next(),
        done.key().type(),
        (UUID) done.key().id(),
        context.at().atOffset(ZoneOffset.UTC),
        caller.clientId(),
        caller.institution().orElse(null),
        context.actingPerson().orElse(null),
        done.name().orElseGet(() -> context.call().name()),
        reason,
        actor == null ? null : HistoryJson.write(actor),
        HistoryJson.write(done.changes()),
        done.root().map(HistoryKeeper::audience).orElse(null));
  }

  /** Who may know of the root at the end of the command; null for all who may at any time. */
  private static UUID[] audience(AggregateRoot root) {
    return Hibernate.unproxy(root) instanceof SharedRoot shared
        ? shared.audience().ids().toArray(UUID[]::new)
        : null;
  }
}
