package org.caspian.members.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caspian.platform.outbox.OwnedTopics;
import org.caspian.platform.outbox.Topic;

/** The topic of resolutions. */
@ApplicationScoped
class ResolutionTopics implements OwnedTopics {

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.facts(ResolutionMessage.TOPIC));
  }
}
