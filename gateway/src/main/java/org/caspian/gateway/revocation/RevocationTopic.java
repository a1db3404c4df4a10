package org.caspian.gateway.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caspian.platform.outbox.OwnedTopics;
import org.caspian.platform.outbox.Topic;

/** The topic on which revoked tokens are told. */
@ApplicationScoped
class RevocationTopic implements OwnedTopics {

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.facts(RevocationMessages.TOPIC));
  }
}
