package org.caspian.platform.command;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The tables of stored answers. Everything but the purge runs in the caller's transaction.
 *
 * <p>The lock and the look-up are two statements on purpose: under READ COMMITTED a statement sees
 * what was committed when it began, and only one that begins after the lock was got is sure to see
 * the answer of whoever held it before.
 */
@Singleton
final class IdempotencyStore {

  private static final Duration KEPT = Duration.ofDays(30);

  private final Sql sql;

  IdempotencyStore(Sql sql) {
    this.sql = sql;
  }

  /** Takes an advisory lock until the end of the transaction; false if another holds it. */
  boolean tryLock(long lock) {
    return sql.find("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), lock)
        .orElseThrow();
  }

  /** What is stored under the key. */
  Optional<Stored> find(IdempotencyKey key) {
    return sql.find(
        """
        select method, path, body_hash, status, location, etag, body
        from idempotency where client_id = ? and idempotency_key = ?""",
        IdempotencyStore::stored,
        key.clientId(),
        key.value());
  }

  /** Stores the answer of a key. */
  void insert(KeyedCall call, StoredAnswer answer, Instant at) {
    sql.update(
        """
        insert into idempotency (client_id, idempotency_key, method, path, body_hash, created_at,
                                 status, location, etag, body)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        call.key().clientId(),
        call.key().value(),
        call.request().method(),
        call.request().path(),
        call.request().bodyHash(),
        at.atOffset(ZoneOffset.UTC),
        answer.status(),
        answer.location(),
        answer.etag(),
        answer.body());
  }

  /** Stores that the key belongs to this request, whose rows have their own records. */
  void insertHeader(KeyedCall call, Instant at) {
    sql.update(
        """
        insert into idempotency (client_id, idempotency_key, method, path, body_hash, created_at)
        values (?, ?, ?, ?, ?, ?)""",
        call.key().clientId(),
        call.key().value(),
        call.request().method(),
        call.request().path(),
        call.request().bodyHash(),
        at.atOffset(ZoneOffset.UTC));
  }

  /** What was reported of a row that was applied. */
  Optional<byte[]> findRow(IdempotencyKey key, int number) {
    return sql.find(
        """
        select outcome from idempotency_row
        where client_id = ? and idempotency_key = ? and row_number = ?""",
        row -> row.getBytes(1),
        key.clientId(),
        key.value(),
        number);
  }

  /** Stores what is reported of a row that was applied. */
  void insertRow(IdempotencyKey key, int number, byte[] outcome) {
    sql.update(
        """
        insert into idempotency_row (client_id, idempotency_key, row_number, outcome)
        values (?, ?, ?, ?)""",
        key.clientId(),
        key.value(),
        number,
        outcome);
  }

  /**
   * Deletes answers that are older than 30 days, as many as given at most. What another transaction
   * holds is left to it: two purges at once share the work.
   *
   * @return how many were deleted
   */
  int purge(Instant now, int atMost) {
    return sql.update(
        """
        delete from idempotency where (client_id, idempotency_key) in (
            select client_id, idempotency_key from idempotency where created_at < ?
            order by created_at limit ? for update skip locked)""",
        now.minus(KEPT).atOffset(ZoneOffset.UTC),
        atMost);
  }

  private static Stored stored(ResultSet row) throws SQLException {
    Fingerprint request =
        new Fingerprint(row.getString("method"), row.getString("path"), row.getString("body_hash"));
    int status = row.getInt("status");
    if (row.wasNull()) {
      return new Stored(request, Optional.empty());
    }
    StoredAnswer answer =
        new StoredAnswer(
            status, row.getString("location"), row.getString("etag"), row.getBytes("body"));
    return new Stored(request, Optional.of(answer));
  }

  /** The request of a key and, unless it goes by row, its answer. */
  record Stored(Fingerprint request, Optional<StoredAnswer> answer) {}
}
