package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caspian.platform.outbox.OwnedTopics;
import org.caspian.platform.outbox.Topic;

/** The topics of members-service. */
@ApplicationScoped
class InstitutionTopics implements OwnedTopics {

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.state(InstitutionMessage.TOPIC));
  }
}
