package org.caspian.members.fee;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.institution.Successions;
import org.caspian.platform.command.Ids;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * What institutions owe, in three statements, however many invoices there are: those, what was set
 * against them, and when who owes them could not pay. Includes what was cancelled, so that past
 * days can be asked of. Of one that was merged the days do not count on which its successor could
 * not pay either, from the day of the merger on.
 */
@ApplicationScoped
public class Obligations {

  private static final String INVOICES =
      """
      select i.id, i.number, i.institution, i.year, i.amount, i.currency, i.issued_on, i.due_on,
        i.grace_days, i.cancelled_on
      from invoice i %s
      """;

  private static final String CREDITS =
      """
      select s.invoice_id, s.kind, s.effective_on, s.reversed_on, s.credited
      from settlement s join invoice i on i.id = s.invoice_id %s
      """;

  private static final String BLOCKS =
      """
      with recursive answering(debtor, id, country, since) as (
        select owing.id, owing.id, owing.country, cast('-infinity' as date)
        from institution owing where owing.id in (select i.institution from invoice i %s)
        union all
        select answering.debtor, next.id, next.country,
          greatest(answering.since, cast(merged.merged_at at time zone :zone as date))
        from answering
          join institution merged on merged.id = answering.id
          join institution next on next.id = merged.successor_id)
      select answering.debtor, greatest(b.since, answering.since) as blocked_from, b.until
      from answering join payment_channel_block b
        on b.institution = answering.id or b.country = answering.country
      where b.until is null or b.until >= greatest(b.since, answering.since)
      """;

  private static final Comparator<Obligation> AS_INVOICED =
      Comparator.comparing(Obligation::invoiceId, Ids.ORDER);

  private final Session session;
  private final Successions successions;
  private final AssociationCalendar calendar;

  Obligations(Session session, Successions successions, AssociationCalendar calendar) {
    this.session = session;
    this.successions = successions;
    this.calendar = calendar;
  }

  /** Which invoices are asked for: a condition on {@code i}, and the ids in it. */
  private record Which(String condition, Set<UUID> ids) {

    static final Which ALL = new Which("", Set.of());

    static Which owedBy(Set<UUID> institutions) {
      return new Which("where i.institution in (:ids)", institutions);
    }
  }

  /**
   * All for which an institution answers now, in the order in which they were invoiced: its own,
   * and those of all that were merged into it.
   */
  public List<Obligation> answeredForBy(UUID institution) {
    Set<UUID> debtors = new HashSet<>(successions.read().of(institution).predecessors());
    debtors.add(institution);
    return read(Which.owedBy(debtors)).stream().sorted(AS_INVOICED).toList();
  }

  /** All of one institution itself, in the order in which they were invoiced. */
  public List<Obligation> of(UUID institution) {
    return read(Which.owedBy(Set.of(institution))).stream().sorted(AS_INVOICED).toList();
  }

  /** All of all institutions, in no certain order. */
  public List<Obligation> all() {
    return read(Which.ALL);
  }

  /** That of one invoice, which is there. */
  Obligation ofInvoice(UUID invoice) {
    return read(new Which("where i.id in (:ids)", Set.of(invoice))).getFirst();
  }

  /** The invoices first: of what was set against one meanwhile, more may be known, and no less. */
  private List<Obligation> read(Which which) {
    List<Object[]> invoices =
        query(INVOICES, which)
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
            .getResultList();
    Map<UUID, List<Obligation.Credit>> credits = credits(which);
    Map<UUID, List<Obligation.Block>> blocks = blocks(which);
    return invoices.stream()
        .map(
            row ->
                obligation(
                    row,
                    credits.getOrDefault((UUID) row[0], List.of()),
                    blocks.getOrDefault((UUID) row[2], List.of())))
        .toList();
  }

  /** By invoice. */
  private Map<UUID, List<Obligation.Credit>> credits(Which which) {
    return query(CREDITS, which)
        .addScalar("invoice_id", UUID.class)
        .addScalar("kind", String.class)
        .addScalar("effective_on", LocalDate.class)
        .addScalar("reversed_on", LocalDate.class)
        .addScalar("credited", BigDecimal.class)
        .getResultStream()
        .collect(groupingBy(row -> (UUID) row[0], mapping(Obligations::credit, toList())));
  }

  /** By who owes. */
  private Map<UUID, List<Obligation.Block>> blocks(Which which) {
    return query(BLOCKS, which)
        .setParameter("zone", calendar.zone().getId())
        .addScalar("debtor", UUID.class)
        .addScalar("blocked_from", LocalDate.class)
        .addScalar("until", LocalDate.class)
        .getResultStream()
        .collect(groupingBy(row -> (UUID) row[0], mapping(Obligations::block, toList())));
  }

  private NativeQuery<Object[]> query(String statement, Which which) {
    NativeQuery<Object[]> query =
        session.createNativeQuery(statement.formatted(which.condition()), Object[].class);
    if (!which.ids().isEmpty()) {
      query.setParameterList("ids", which.ids());
    }
    return query;
  }

  private static Obligation obligation(
      Object[] row, List<Obligation.Credit> credits, List<Obligation.Block> blocks) {
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
        credits,
        blocks);
  }

  private static Obligation.Credit credit(Object[] row) {
    return new Obligation.Credit(
        SettlementKind.valueOf((String) row[1]) == SettlementKind.WAIVER,
        (LocalDate) row[2],
        Optional.ofNullable((LocalDate) row[3]),
        (BigDecimal) row[4]);
  }

  private static Obligation.Block block(Object[] row) {
    return new Obligation.Block((LocalDate) row[1], Optional.ofNullable((LocalDate) row[2]));
  }
}
