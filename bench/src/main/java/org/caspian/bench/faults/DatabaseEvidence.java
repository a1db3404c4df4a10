package org.caspian.bench.faults;

import static org.caspian.bench.platform.Rows.uuid;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.caspian.bench.faults.check.Evidence.Copy;
import org.caspian.bench.faults.check.Evidence.FeedEntry;
import org.caspian.bench.faults.check.Evidence.HistoryEntry;
import org.caspian.bench.faults.check.Evidence.Institution;
import org.caspian.bench.faults.check.Evidence.Message;
import org.caspian.bench.faults.check.Evidence.NominationRow;
import org.caspian.bench.faults.check.Evidence.Places;
import org.caspian.bench.faults.check.Evidence.PutAside;
import org.caspian.bench.faults.check.Evidence.Root;
import org.caspian.bench.faults.check.Evidence.StayRow;
import org.caspian.bench.faults.check.Evidence.StoredKey;
import org.caspian.bench.faults.check.Evidence.Taken;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Platform;
import org.caspian.bench.platform.Rows;

/** What the databases have; each is read in one transaction, which can change nothing. */
final class DatabaseEvidence {

  /** The roots of each service: their type and how they are read. */
  private static final Map<String, Map<String, String>> ROOTS =
      Map.of(
          "members",
              Map.of(
                  "Institution", "select id, version, null from institution",
                  "Membership", "select id, version, state from membership",
                  "Assembly", "select id, version, state from assembly",
                  "Ballot", "select id, version, state from ballot",
                  "Resolution", "select id, version, null from resolution",
                  "FeeSchedule", "select id, version, state from fee_schedule",
                  "Invoice", "select id, version, state from invoice",
                  "Facility", "select id, version, state from facility",
                  "Booking", "select id, version, state from booking",
                  "LearningResource", "select id, version, state from learning_resource"),
          "mobility",
              Map.of(
                  "Agreement", "select id, version, state from agreement",
                  "Nomination", "select id, version, state from nomination",
                  "Stay", "select id, version, state from stay"),
          "projects", Map.of("Project", "select id, version, state from project"),
          "events",
              Map.of(
                  "Event", "select id, version, state from event",
                  "Registration", "select id, version, state from registration"),
          "gateway", Map.of("Client", "select id, version, state from client"));

  private static final String SEATS =
      """
      select 'seats held or taken', l.condition_id, c.seats_per_year,
             (select count(*) from nomination n where n.condition_id = l.condition_id
                and n.academic_year = l.academic_year and n.state in ('PENDING', 'ACCEPTED')),
             l.held + l.taken, 0, 0
      from seat_ledger l join condition c on c.condition_id = l.condition_id
        join agreement_version v on v.id = c.agreement_version_id and v.state = 'APPROVED'
      union all
      select 'seats taken', l.condition_id, c.seats_per_year,
             (select count(*) from nomination n where n.condition_id = l.condition_id
                and n.academic_year = l.academic_year and n.state = 'ACCEPTED'),
             l.taken, 0, 0
      from seat_ledger l join condition c on c.condition_id = l.condition_id
        join agreement_version v on v.id = c.agreement_version_id and v.state = 'APPROVED'
      """;

  private static final String PLACES =
      """
      select 'places', e.id, e.capacity,
             (select count(*) from registration r
                where r.event_id = e.id and r.state = 'CONFIRMED'),
             l.confirmed,
             (select count(*) from registration r
                where r.event_id = e.id and r.state = 'WAITLISTED'),
             l.waiting
      from event e join place_ledger l on l.event_id = e.id
      """;

  /**
   * Votes, each of another member, and what the box or the result says of them; bookings at one
   * time; invoices, numbered without a gap; what was paid of each, in cents.
   */
  private static final String SHARES =
      """
      select 'votes', b.id, jsonb_array_length(b.asked),
             (select count(distinct v.institution) from vote v where v.ballot_id = b.id),
             case
               when b.secrecy = 'SECRET' then
                 coalesce((select x.yes + x.no + x.abstain from ballot_box x where x.ballot_id = b.id), 0)
               when b.state = 'CLOSED' then (b.result -> 'counts' ->> 'yes')::int
                 + (b.result -> 'counts' ->> 'no')::int + (b.result -> 'counts' ->> 'abstain')::int
               else (select count(*) from vote v where v.ballot_id = b.id)
             end, 0, 0
      from ballot b
      union all
      select 'slots at one time', f.id, (f.units -> 0 ->> 'slots')::int, taken.most, taken.most, 0, 0
      from facility f cross join lateral (
        select coalesce(max(meeting.many), 0) as most
        from booking b cross join lateral (
          select count(*) as many from booking o
          where o.facility_id = b.facility_id and o.unit = b.unit and o.state in ('REQUESTED', 'ACCEPTED')
            and o.starts_at <= b.starts_at and o.ends_at > b.starts_at) meeting
        where b.facility_id = f.id and b.state in ('REQUESTED', 'ACCEPTED')) taken
      union all
      select 'invoice numbers', s.id, c.last, count(i.id), max(split_part(i.number, '-', 3)::int), 0, 0
      from fee_schedule s join invoice_counter c on c.year = s.year join invoice i on i.year = s.year
      group by s.id, c.last
      union all
      select 'cents of an invoice', i.id, (i.amount * 100)::bigint,
             coalesce(sum(p.credited * 100), 0)::bigint, coalesce(sum(p.credited * 100), 0)::bigint, 0, 0
      from invoice i left join settlement p on p.invoice_id = i.id and p.reversed_on is null
      group by i.id
      """;

  private static final String INSTITUTIONS =
      """
      select i.id, i.version, i.label, i.country, i.time_zone, i.membership,
             coalesce(s.effects, '{}') || i.standing_effects, i.successor_id
      from institution i left join suspension s on s.id = i.suspension_id
      """;

  private static final String COPIES =
      """
      select id, source_version, label, country, time_zone, membership, effects, successor_id
      from known_institution
      """;

  final List<Root> roots = new ArrayList<>();
  final List<Message> outbox = new ArrayList<>();
  final List<HistoryEntry> history = new ArrayList<>();
  final List<StoredKey> keys = new ArrayList<>();
  final List<Taken> taken = new ArrayList<>();
  final List<PutAside> putAside = new ArrayList<>();
  final List<FeedEntry> feed = new ArrayList<>();
  final List<Places> places = new ArrayList<>();
  final List<NominationRow> nominations = new ArrayList<>();
  final List<StayRow> stays = new ArrayList<>();
  final List<Institution> institutions = new ArrayList<>();
  final List<Copy> copies = new ArrayList<>();
  final Set<String> listeners = new TreeSet<>();

  private DatabaseEvidence() {}

  static DatabaseEvidence read(Platform platform) throws SQLException {
    DatabaseEvidence evidence = new DatabaseEvidence();
    for (String service : platform.services()) {
      try (Connection connection = platform.connect(service)) {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        evidence.read(service, connection);
        connection.rollback();
      }
    }
    return evidence;
  }

  private void read(String service, Connection connection) throws SQLException {
    readWhatAllHave(service, connection);
    if (!ROOTS.containsKey(service)) {
      throw new BenchException("Which objects " + service + " has is to be said in ROOTS");
    }
    for (Map.Entry<String, String> type : ROOTS.get(service).entrySet()) {
      roots.addAll(
          Rows.of(
              connection,
              type.getValue(),
              row ->
                  new Root(
                      service, type.getKey(), uuid(row, 1), row.getLong(2), row.getString(3))));
    }
    switch (service) {
      case "members" -> {
        institutions.addAll(
            Rows.of(
                connection,
                INSTITUTIONS,
                row -> new Institution(uuid(row, 1), row.getLong(2), uuid(row, 8), content(row))));
        places.addAll(Rows.of(connection, SHARES, DatabaseEvidence::places));
      }
      case "mobility" -> readMobility(connection);
      case "events" -> places.addAll(Rows.of(connection, PLACES, DatabaseEvidence::places));
      case "gateway" -> readFeed(connection);
      default -> {}
    }
  }

  private void readWhatAllHave(String service, Connection connection) throws SQLException {
    outbox.addAll(
        Rows.of(
            connection,
            "select message_id, topic, aggregate_id, aggregate_version, type,"
                + " published_at is not null from outbox",
            row ->
                new Message(
                    service,
                    uuid(row, 1),
                    row.getString(2),
                    uuid(row, 3),
                    row.getLong(4),
                    row.getString(5),
                    row.getBoolean(6))));
    history.addAll(
        Rows.of(
            connection,
            "select root_type, root_id, command, client_id from history",
            row ->
                new HistoryEntry(
                    row.getString(1), uuid(row, 2), row.getString(3), row.getString(4))));
    keys.addAll(
        Rows.of(
            connection,
            "select client_id, idempotency_key from idempotency",
            row -> new StoredKey(service, row.getString(1), row.getString(2))));
    taken.addAll(
        Rows.of(
            connection,
            "select message_id, count(*) from bench.taken group by message_id",
            row -> new Taken(service, uuid(row, 1), row.getLong(2))));
    putAside.addAll(
        Rows.of(
            connection,
            "select distinct key from inbox_waiting",
            row -> new PutAside(service, row.getString(1))));
    boolean listens =
        Rows.of(
                connection,
                "select to_regclass('known_institution') is not null",
                row -> row.getBoolean(1))
            .getFirst();
    if (listens) {
      listeners.add(service);
      copies.addAll(
          Rows.of(
              connection,
              COPIES,
              row -> new Copy(service, uuid(row, 1), row.getLong(2), content(row))));
    }
  }

  private void readMobility(Connection connection) throws SQLException {
    places.addAll(Rows.of(connection, SEATS, DatabaseEvidence::places));
    nominations.addAll(
        Rows.of(
            connection,
            "select id, state, stay_id from nomination",
            row -> new NominationRow(uuid(row, 1), row.getString(2), uuid(row, 3))));
    stays.addAll(
        Rows.of(
            connection,
            "select id, nomination_id, state from stay",
            row -> new StayRow(uuid(row, 1), uuid(row, 2), row.getString(3))));
  }

  /** Entries about access are of the gateway's own making. */
  private void readFeed(Connection connection) throws SQLException {
    feed.addAll(
        Rows.of(
            connection,
            "select position, message_id, type, subject, aggregate_version from change"
                + " where access_except is null",
            row ->
                new FeedEntry(
                    row.getLong(1),
                    uuid(row, 2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5))));
  }

  private static Places places(ResultSet row) throws SQLException {
    return new Places(
        row.getString(1),
        uuid(row, 2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7));
  }

  private static String content(ResultSet row) throws SQLException {
    TreeSet<String> effects = new TreeSet<>();
    for (String effect : (String[]) row.getArray(7).getArray()) {
      effects.add(effect);
    }
    return String.join(
        " | ",
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        effects.toString(),
        "successor " + row.getString(8));
  }
}
