package org.caspian.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caspian.platform.outbox.OwnedTopics;
import org.caspian.platform.outbox.Topic;

/** The topic that the gateway owns. */
@ApplicationScoped
class ClientTopic implements OwnedTopics {

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.facts(ClientMessages.TOPIC));
  }
}
