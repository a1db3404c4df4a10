package org.caspian.members.fee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.caspian.platform.access.Mergers;

/**
 * How the fees of institutions stand at the end of a day: one line for an institution and currency,
 * because amounts of two currencies cannot be added.
 */
final class FeeReport {

  private final LocalDate on;
  private final Mergers mergers;
  private final Map<Key, Sums> lines =
      new TreeMap<>(Comparator.comparing(Key::institution).thenComparing(Key::currency));
  private final Map<String, Sums> totals = new TreeMap<>();

  /**
   * The report of a day.
   *
   * @param obligations all that are to be in it; those not in force on the day are left out
   * @param mergers those that there were by the end of the day
   */
  FeeReport(LocalDate on, List<Obligation> obligations, Mergers mergers) {
    this.on = on;
    this.mergers = mergers;
    obligations.stream().filter(obligation -> obligation.inForceOn(on)).forEach(this::add);
  }

  private record Key(UUID institution, String currency) {}

  private void add(Obligation obligation) {
    String currency = obligation.amount().currency();
    lines
        .computeIfAbsent(new Key(obligation.institution(), currency), key -> new Sums(currency))
        .add(obligation, on);
    totals.computeIfAbsent(currency, Sums::new).add(obligation, on);
  }

  /** As it is shown. */
  FeeReportView view() {
    return new FeeReportView(
        on,
        lines.entrySet().stream()
            .map(line -> line(line.getKey().institution(), line.getValue()))
            .toList(),
        totals.values().stream().map(Sums::view).toList());
  }

  private FeeReportView.Line line(UUID institution, Sums sums) {
    return new FeeReportView.Line(institution, mergers.actingFor(institution), sums.view());
  }

  /** Sums in one currency. */
  private static final class Sums {

    private final String currency;
    private BigDecimal invoiced = BigDecimal.ZERO;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal waived = BigDecimal.ZERO;
    private BigDecimal outstanding = BigDecimal.ZERO;
    private final Map<Age, BigDecimal> ages = new EnumMap<>(Age.class);

    private Sums(String currency) {
      this.currency = currency;
    }

    private void add(Obligation obligation, LocalDate on) {
      invoiced = invoiced.add(obligation.amount().value());
      paid = paid.add(obligation.paidOn(on).value());
      waived = waived.add(obligation.waivedOn(on).value());
      BigDecimal open = obligation.outstandingOn(on).value();
      outstanding = outstanding.add(open);
      obligation.ageOn(on).ifPresent(age -> ages.merge(age, open, BigDecimal::add));
    }

    private FeeReportView.Sums view() {
      return new FeeReportView.Sums(
          money(invoiced),
          money(paid),
          money(waived),
          money(outstanding),
          of(Age.NOT_DUE),
          of(Age.UP_TO_30),
          of(Age.UP_TO_60),
          of(Age.UP_TO_90),
          of(Age.OVER_90));
    }

    private Money of(Age age) {
      return money(ages.getOrDefault(age, BigDecimal.ZERO));
    }

    private Money money(BigDecimal amount) {
      return Money.of(amount, currency);
    }
  }
}
