package org.caspian.members.fee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.institution.Successions;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * What institutions owe, each time in one statement, however many invoices there are. Includes what
 * was cancelled, so that past days can be asked of. Of one that was merged the days do not count on
 * which its successor could not pay either, from the day of the merger on.
 */
@ApplicationScoped
public class Obligations {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What was set against each, and what stood in each debtor's way, is gathered once for all. */
  private static final String QUERY =
      """
      with recursive owed as (
        select i.* from invoice i %s),
      answering(debtor, id, country, since) as (
        select i.id, i.id, i.country, cast('-infinity' as date)
        from institution i where i.id in (select institution from owed)
        union all
        select answering.debtor, next.id, next.country,
          greatest(answering.since, cast(merged.merged_at at time zone :zone as date))
        from answering
          join institution merged on merged.id = answering.id
          join institution next on next.id = merged.successor_id),
      blocks as (
        select answering.debtor, json_agg(
          json_build_object('from', greatest(b.since, answering.since), 'to', b.until)) as elements
        from answering join payment_channel_block b
          on b.institution = answering.id or b.country = answering.country
        where b.until is null or b.until >= greatest(b.since, answering.since)
        group by answering.debtor),
      credits as (
        select s.invoice_id, json_agg(
          json_build_object('waived', s.kind = 'WAIVER', 'on', s.effective_on,
            'reversedOn', s.reversed_on, 'amount', cast(s.credited as text))) as elements
        from settlement s where s.invoice_id in (select id from owed)
        group by s.invoice_id)
      select owed.id, owed.number, owed.institution, owed.year, owed.amount, owed.currency,
        owed.issued_on, owed.due_on, owed.grace_days, owed.cancelled_on,
        cast(credits.elements as text) as credits, cast(blocks.elements as text) as blocks
      from owed
        left join credits on credits.invoice_id = owed.id
        left join blocks on blocks.debtor = owed.institution
      order by owed.id
      """;

  private final Session session;
  private final Successions successions;
  private final AssociationCalendar calendar;

  Obligations(Session session, Successions successions, AssociationCalendar calendar) {
    this.session = session;
    this.successions = successions;
    this.calendar = calendar;
  }

  /**
   * All for which an institution answers now, in the order in which they were invoiced: its own,
   * and those of all that were merged into it.
   */
  public List<Obligation> answeredForBy(UUID institution) {
    Set<UUID> debtors = new HashSet<>(successions.read().of(institution).predecessors());
    debtors.add(institution);
    return read(
        query("where i.institution in (:institutions)").setParameterList("institutions", debtors));
  }

  /** All of one institution itself, in the order in which they were invoiced. */
  public List<Obligation> of(UUID institution) {
    return read(
        query("where i.institution = :institution").setParameter("institution", institution));
  }

  /** All of all institutions, in the order in which they were invoiced. */
  public List<Obligation> all() {
    return read(query(""));
  }

  /** That of one invoice, which is there. */
  Obligation ofInvoice(UUID invoice) {
    return read(query("where i.id = :invoice").setParameter("invoice", invoice)).getFirst();
  }

  private NativeQuery<Object[]> query(String which) {
    return session
        .createNativeQuery(QUERY.formatted(which), Object[].class)
        .setParameter("zone", calendar.zone().getId())
        .addScalar("id", UUID.class)
        .addScalar("number", String.class)
        .addScalar("institution", UUID.class)
        .addScalar("year", Integer.class)
        .addScalar("amount", BigDecimal.class)
        .addScalar("currency", String.class)
        .addScalar("issued_on", LocalDate.class)
        .addScalar("due_on", LocalDate.class)
        .addScalar("grace_days", Integer.class)
        .addScalar("cancelled_on", LocalDate.class)
        .addScalar("credits", String.class)
        .addScalar("blocks", String.class);
  }

  private static List<Obligation> read(NativeQuery<Object[]> query) {
    Map<Object, List<Obligation.Block>> blocks = new HashMap<>();
    return query.getResultList().stream()
        .map(row -> obligation(row, blocks.computeIfAbsent(row[2], debtor -> blocks(row))))
        .toList();
  }

  private static List<Obligation.Block> blocks(Object[] row) {
    return elements((String) row[11]).stream().map(Obligations::block).toList();
  }

  private static Obligation obligation(Object[] row, List<Obligation.Block> blocks) {
    return new Obligation(
        (UUID) row[0],
        (String) row[1],
        (UUID) row[2],
        (Integer) row[3],
        Money.of((BigDecimal) row[4], (String) row[5]),
        (LocalDate) row[6],
        (LocalDate) row[7],
        (Integer) row[8],
        Optional.ofNullable((LocalDate) row[9]),
        elements((String) row[10]).stream().map(Obligations::credit).toList(),
        blocks);
  }

  private static List<JsonNode> elements(String array) {
    if (array == null) {
      return List.of();
    }
    try {
      return StreamSupport.stream(JSON.readTree(array).spliterator(), false).toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL writes JSON", e);
    }
  }

  private static Obligation.Credit credit(JsonNode row) {
    return new Obligation.Credit(
        row.path("waived").asBoolean(),
        day(row, "on").orElseThrow(),
        day(row, "reversedOn"),
        new BigDecimal(row.path("amount").asText()));
  }

  private static Obligation.Block block(JsonNode row) {
    return new Obligation.Block(day(row, "from").orElseThrow(), day(row, "to"));
  }

  private static Optional<LocalDate> day(JsonNode row, String member) {
    return Optional.ofNullable(row.path(member).textValue()).map(LocalDate::parse);
  }
}
