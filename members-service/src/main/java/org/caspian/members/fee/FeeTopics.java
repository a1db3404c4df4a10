package org.caspian.members.fee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caspian.platform.outbox.OwnedTopics;
import org.caspian.platform.outbox.Topic;

/** The topics of fees. */
@ApplicationScoped
class FeeTopics implements OwnedTopics {

  @Override
  public Set<Topic> topics() {
    return Set.of(
        Topic.facts(FeeScheduleMessage.TOPIC),
        Topic.facts(InvoiceMessage.TOPIC),
        Topic.facts(PaymentChannelBlockMessage.TOPIC));
  }
}
