package org.caspian.members.learning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caspian.platform.outbox.OwnedTopics;
import org.caspian.platform.outbox.Topic;

/** The topic of learning resources. */
@ApplicationScoped
class LearningResourceTopics implements OwnedTopics {

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.facts(LearningResourceMessage.TOPIC));
  }
}
