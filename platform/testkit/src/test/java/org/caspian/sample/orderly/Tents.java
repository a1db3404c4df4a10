package org.caspian.sample.orderly;

import jakarta.transaction.Transactional;
import org.caspian.platform.outbox.Outbox;

@Transactional(Transactional.TxType.MANDATORY)
class Tents {

  private final Outbox outbox;

  Tents(Outbox outbox) {
    this.outbox = outbox;
  }

  void tell(Tent tent) {
    outbox.append(tent, "pitched");
  }
}
