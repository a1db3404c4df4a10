package org.caspian.members.fee;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.command.AggregateRoot;
import org.caspian.platform.command.PartOfRoot;

/** By what an invoice is owed less. It is never changed but that it is reversed, once. */
@Entity
class Settlement implements PartOfRoot {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  private Invoice invoice;

  @Enumerated(EnumType.STRING)
  private SettlementKind kind;

  private LocalDate effectiveOn;
  private BigDecimal credited;

  @Enumerated(EnumType.STRING)
  private PaymentMethod method;

  private BigDecimal paidAmount;
  private String paidCurrency;
  private BigDecimal rate;
  private LocalDate rateOn;
  private String rateSource;
  private BigDecimal bankCharges;
  private String description;
  private String reason;
  private String resolution;
  private LocalDate reversedOn;
  private String reversalReason;

  /** For Hibernate. */
  protected Settlement() {}

  private Settlement(
      UUID id, Invoice invoice, SettlementKind kind, LocalDate effectiveOn, Money amount) {
    this.id = id;
    this.invoice = invoice;
    this.kind = kind;
    this.effectiveOn = effectiveOn;
    this.paidAmount = amount.value();
    this.paidCurrency = amount.currency();
  }

  /** What was paid. The charges that the association bears count as paid. */
  static Settlement payment(UUID id, Invoice invoice, RecordPayment asked) {
    Settlement payment =
        new Settlement(id, invoice, SettlementKind.PAYMENT, asked.valueOn(), asked.amount());
    payment.method = asked.method();
    payment.bankCharges = asked.charges();
    payment.credited = asked.converted(invoice.currency()).add(asked.charges());
    payment.description = asked.description();
    if (asked.rate() != null) {
      payment.rate = new BigDecimal(asked.rate().value());
      payment.rateOn = asked.rate().on();
      payment.rateSource = asked.rate().source();
    }
    return payment;
  }

  /** What need not be paid. */
  static Settlement waiver(UUID id, Invoice invoice, GrantWaiver asked) {
    Settlement waiver =
        new Settlement(id, invoice, SettlementKind.WAIVER, asked.from(), asked.amount());
    waiver.credited = asked.amount().value();
    waiver.bankCharges = BigDecimal.ZERO;
    waiver.reason = asked.reason();
    waiver.resolution = asked.resolution();
    return waiver;
  }

  /**
   * It counts no more.
   *
   * @param on the first day on which it does not
   */
  void reverse(LocalDate on, String why) {
    reversedOn = on;
    reversalReason = why;
  }

  /** Whether it was not reversed. */
  boolean isInForce() {
    return reversedOn == null;
  }

  /** Its id. */
  UUID id() {
    return id;
  }

  /** Whether it is a payment or a waiver. */
  SettlementKind kind() {
    return kind;
  }

  /** The first day on which it counts. */
  LocalDate effectiveOn() {
    return effectiveOn;
  }

  /** What counts, in the currency of the invoice. */
  BigDecimal credited() {
    return credited;
  }

  /** What counts, as it is shown. */
  Money creditedMoney() {
    return Money.of(credited, invoice.currency());
  }

  /** How it was paid; null for a waiver. */
  PaymentMethod method() {
    return method;
  }

  /** What arrived, in its own currency. */
  Money paid() {
    return Money.of(paidAmount, paidCurrency);
  }

  /** The rate at which it counts, if it is of another currency. */
  Optional<ExchangeRate> rate() {
    return Optional.ofNullable(rate)
        .map(
            value ->
                new ExchangeRate(value.stripTrailingZeros().toPlainString(), rateOn, rateSource));
  }

  /** What banks kept, in the currency of the invoice. */
  BigDecimal bankCharges() {
    return bankCharges;
  }

  /** What banks kept, as it is shown; empty if nothing. */
  Optional<Money> bankChargesMoney() {
    return Optional.of(bankCharges)
        .filter(charges -> charges.signum() > 0)
        .map(charges -> Money.of(charges, invoice.currency()));
  }

  /** Who paid, against what or with what; empty where nobody said it. */
  Optional<String> description() {
    return Optional.ofNullable(description);
  }

  /** Why it was waived; null for a payment. */
  String reason() {
    return reason;
  }

  /** By which resolution it was waived; null for a payment. */
  String resolution() {
    return resolution;
  }

  /** The first day on which it does not count, if it was reversed. */
  Optional<LocalDate> reversedOn() {
    return Optional.ofNullable(reversedOn);
  }

  /** Why it was reversed, if it was. */
  Optional<String> reversalReason() {
    return Optional.ofNullable(reversalReason);
  }

  @Override
  public AggregateRoot root() {
    return invoice;
  }
}
