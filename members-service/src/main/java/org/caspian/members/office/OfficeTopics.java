package org.caspian.members.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caspian.platform.outbox.OwnedTopics;
import org.caspian.platform.outbox.Topic;

/** The topic of offices. */
@ApplicationScoped
class OfficeTopics implements OwnedTopics {

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.facts(OfficeMessage.TOPIC));
  }
}
