package org.caspian.gateway.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.outbox.InboundMessage;

/** Appends messages to the feed; the last thing that a transaction does. */
final class FeedAppend {

  private static final String LOCK = "select position from change_feed for update";
  private static final String MOVE = "update change_feed set position = ?";
  private static final String KNOWN = "select message_id from change where message_id = any(?)";
  private static final String SUBJECTS =
      "select subject, audience, aggregate_version from change_subject where subject = any(?)";
  private static final String INSERT_ENTRY =
      """
      insert into change (position, message_id, type, subject, aggregate_version, time, access_except)
      values (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String INSERT_AUDIENCE =
      "insert into change_audience (audience, position, type) values (?, ?, ?)";
  private static final String UPSERT_SUBJECT =
      """
      insert into change_subject (subject, audience, aggregate_version) values (?, ?, ?)
      on conflict (subject) do update
      set audience = excluded.audience, aggregate_version = excluded.aggregate_version
      """;

  private final Connection connection;

  FeedAppend(Connection connection) {
    this.connection = connection;
  }

  /**
   * Appends messages in their order. What the feed has already is passed over: a message may be
   * sent again long after the inbox has forgotten its id.
   */
  void append(List<InboundMessage> messages) throws SQLException {
    // From here to the commit no other gateway gives positions.
    long position = lock();
    List<InboundMessage> fresh = fresh(messages);
    Map<String, Known> subjects = subjects(fresh);
    List<FeedEntry> entries = new ArrayList<>();
    for (InboundMessage message : fresh) {
      Known before = subjects.get(message.subject());
      boolean late = before != null && message.aggregateVersion() < before.version();
      if (before != null && !late) {
        entries.addAll(accessEntries(message, before.audience()));
      }
      entries.add(FeedEntry.of(message));
      if (!late) {
        subjects.put(message.subject(), new Known(message.audience(), message.aggregateVersion()));
      }
    }
    insert(entries, position);
    store(subjects);
    moveTo(position + entries.size());
  }

  /**
   * Who comes and who goes. Of a subject's first message nothing is told besides: it is itself the
   * news. Nor of one that comes after a later version: who may know of the subject is settled.
   */
  private static List<FeedEntry> accessEntries(InboundMessage message, Audience before) {
    List<FeedEntry> entries = new ArrayList<>();
    Audience after = message.audience();
    AccessChange.granted(before, after)
        .map(change -> FeedEntry.of(message, AccessEntry.GRANTED, change))
        .ifPresent(entries::add);
    AccessChange.ended(before, after)
        .map(change -> FeedEntry.of(message, AccessEntry.ENDED, change))
        .ifPresent(entries::add);
    return entries;
  }

  private long lock() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LOCK)) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<InboundMessage> fresh(List<InboundMessage> messages) throws SQLException {
    Map<UUID, InboundMessage> byId = new LinkedHashMap<>();
    messages.forEach(message -> byId.putIfAbsent(message.id(), message));
    byId.keySet().removeAll(known(byId.keySet()));
    return List.copyOf(byId.values());
  }

  private Set<UUID> known(Collection<UUID> ids) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(KNOWN)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        Set<UUID> known = new HashSet<>();
        while (rows.next()) {
          known.add(rows.getObject(1, UUID.class));
        }
        return known;
      }
    }
  }

  private Map<String, Known> subjects(List<InboundMessage> messages) throws SQLException {
    Object[] subjects = messages.stream().map(InboundMessage::subject).distinct().toArray();
    try (PreparedStatement statement = connection.prepareStatement(SUBJECTS)) {
      statement.setArray(1, connection.createArrayOf("text", subjects));
      try (ResultSet rows = statement.executeQuery()) {
        Map<String, Known> known = new HashMap<>();
        while (rows.next()) {
          UUID[] ids = (UUID[]) rows.getArray(2).getArray();
          Audience audience = new Audience(new LinkedHashSet<>(List.of(ids)));
          known.put(rows.getString(1), new Known(audience, rows.getLong(3)));
        }
        return known;
      }
    }
  }

  private void insert(List<FeedEntry> entries, long position) throws SQLException {
    try (PreparedStatement entryRow = connection.prepareStatement(INSERT_ENTRY);
        PreparedStatement audienceRow = connection.prepareStatement(INSERT_AUDIENCE)) {
      long next = position;
      for (FeedEntry entry : entries) {
        next++;
        addEntry(entryRow, next, entry);
        for (UUID audience : entry.audience()) {
          addAudience(audienceRow, next, entry, audience);
        }
      }
      entryRow.executeBatch();
      audienceRow.executeBatch();
    }
  }

  private void addEntry(PreparedStatement row, long position, FeedEntry entry) throws SQLException {
    row.setLong(1, position);
    row.setObject(2, entry.id());
    row.setString(3, entry.type());
    row.setString(4, entry.subject());
    row.setLong(5, entry.aggregateVersion());
    row.setObject(6, entry.time().atOffset(ZoneOffset.UTC));
    row.setArray(
        7, entry.isAccess() ? connection.createArrayOf("uuid", entry.except().toArray()) : null);
    row.addBatch();
  }

  private static void addAudience(
      PreparedStatement row, long position, FeedEntry entry, UUID audience) throws SQLException {
    row.setObject(1, audience);
    row.setLong(2, position);
    row.setString(3, entry.type());
    row.addBatch();
  }

  private void store(Map<String, Known> subjects) throws SQLException {
    try (PreparedStatement row = connection.prepareStatement(UPSERT_SUBJECT)) {
      for (Map.Entry<String, Known> subject : subjects.entrySet()) {
        Known known = subject.getValue();
        row.setString(1, subject.getKey());
        row.setArray(2, connection.createArrayOf("uuid", known.audience().ids().toArray()));
        row.setLong(3, known.version());
        row.addBatch();
      }
      row.executeBatch();
    }
  }

  private void moveTo(long position) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
      statement.setLong(1, position);
      statement.executeUpdate();
    }
  }

  /** Who may know of a subject, and the version that said so. */
  private record Known(Audience audience, long version) {}
}
