package org.caspian.members.fee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.institution.ArrearsWatch;
import org.caspian.members.institution.StandingTold;
import org.caspian.members.institution.Standings;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.outbox.OutboxMessage;
import org.caspian.platform.rest.ProblemException;

/** The commands on blocks of payment channels; each runs in the transaction of its command. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PaymentChannelBlocks {

  private final PaymentChannelBlockRepository repository;
  private final PaymentChannelBlockViews views;
  private final Standings standings;
  private final StandingTold told;
  private final ArrearsWatch arrears;
  private final LocalReferences localReferences;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  PaymentChannelBlocks(
      PaymentChannelBlockRepository repository,
      PaymentChannelBlockViews views,
      Standings standings,
      StandingTold told,
      ArrearsWatch arrears,
      LocalReferences localReferences,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.views = views;
    this.standings = standings;
    this.told = told;
    this.arrears = arrears;
    this.localReferences = localReferences;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Records that somebody could not pay.
   *
   * @throws ProblemException 422 for a {@link PaymentChannelBlockRule}, or if the register has no
   *     such institution; 409 if the local reference is taken
   */
  PaymentChannelBlockView record(RecordPaymentChannelBlock body) {
    PaymentChannelBlockRule.check(body);
    if (body.institution() != null) {
      standings.requireKnown(Map.of("/institution", body.institution()));
    }
    PaymentChannelBlock block =
        new PaymentChannelBlock(ids.next(), body, command.at(), command.by());
    repository.persist(block);
    if (body.localReference() != null) {
      name(block, body.localReference());
    }
    return told(block, PaymentChannelBlockMessage.recorded(block));
  }

  /**
   * Says which day is its last.
   *
   * @throws ProblemException 404, 403; {@link FeeProblems#paymentChannelBlockOver}
   */
  PaymentChannelBlockView end(UUID id, EndPaymentChannelBlock body) {
    PaymentChannelBlock block = repository.get(id, command.caller());
    block.end(body.to(), command.caller(), command.at());
    return told(block, PaymentChannelBlockMessage.ended(block));
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another block has it
   */
  PaymentChannelBlockView setLocalReference(UUID id, SetLocalReference body) {
    PaymentChannelBlock block = repository.get(id, command.caller());
    name(block, body.localReference());
    return views.single(block);
  }

  /** It may change how its institution stands; the members of a country, the clock looks at. */
  private PaymentChannelBlockView told(PaymentChannelBlock block, OutboxMessage message) {
    outbox.append(block, message);
    block
        .institution()
        .ifPresent(
            institution -> {
              told.follow(institution, command.at(), command.by());
              arrears.look(institution, command.at(), command.by());
            });
    return views.single(block);
  }

  private void name(PaymentChannelBlock block, String reference) {
    localReferences.set(block, command.caller(), reference);
  }
}
