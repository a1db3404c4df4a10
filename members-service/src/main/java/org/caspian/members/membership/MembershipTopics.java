package org.caspian.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caspian.platform.outbox.OwnedTopics;
import org.caspian.platform.outbox.Topic;

/** The topic of memberships. */
@ApplicationScoped
class MembershipTopics implements OwnedTopics {

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.facts(MembershipMessage.TOPIC));
  }
}
