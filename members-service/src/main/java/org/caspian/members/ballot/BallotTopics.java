package org.caspian.members.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caspian.platform.outbox.OwnedTopics;
import org.caspian.platform.outbox.Topic;

/** The topic of ballots. */
@ApplicationScoped
class BallotTopics implements OwnedTopics {

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.facts(BallotMessage.TOPIC));
  }
}
