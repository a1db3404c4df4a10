package org.caspian.members.fee;

import java.time.LocalDate;
import java.util.UUID;
import org.caspian.platform.outbox.OutboxMessage;

/** What is told about a block of payment channels: whose, from when to when. */
record PaymentChannelBlockMessage(
    UUID id, UUID institution, String country, LocalDate from, LocalDate to) {

  static OutboxMessage recorded(PaymentChannelBlock block) {
    return of("org.caspian.members.payment-channel-block.recorded.v1", block);
  }

  static OutboxMessage ended(PaymentChannelBlock block) {
    return of("org.caspian.members.payment-channel-block.ended.v1", block);
  }

  private static OutboxMessage of(String type, PaymentChannelBlock block) {
    return OutboxMessage.of(
        type,
        "/v1/payment-channel-blocks/" + block.id(),
        block.audience(),
        new PaymentChannelBlockMessage(
            block.id(),
            block.institution().orElse(null),
            block.country().orElse(null),
            block.from(),
            block.to().orElse(null)));
  }
}
