package org.caspian.members.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;

/** Shows blocks of payment channels to the caller. */
@ApplicationScoped
class PaymentChannelBlockViews {

  private final LocalReferences localReferences;
  private final CurrentCaller caller;

  PaymentChannelBlockViews(LocalReferences localReferences, CurrentCaller caller) {
    this.localReferences = localReferences;
    this.caller = caller;
  }

  /** One block, with what the caller may do. */
  PaymentChannelBlockView single(PaymentChannelBlock block) {
    Caller reader = caller.get();
    return PaymentChannelBlockView.of(
        block,
        localReferences.of(block, reader).orElse(null),
        PaymentChannelBlockCommand.allowed(block, reader));
  }

  /** Rows of a list. */
  List<PaymentChannelBlockView> rows(List<PaymentChannelBlock> blocks) {
    List<UUID> ids = blocks.stream().map(PaymentChannelBlock::id).toList();
    Map<UUID, String> references = localReferences.of(PaymentChannelBlock.class, ids, caller.get());
    return blocks.stream()
        .map(block -> PaymentChannelBlockView.of(block, references.get(block.id()), null))
        .toList();
  }
}
