package org.caspian.members.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caspian.platform.outbox.OwnedTopics;
import org.caspian.platform.outbox.Topic;

/** The topic of assemblies. */
@ApplicationScoped
class AssemblyTopics implements OwnedTopics {

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.facts(AssemblyMessage.TOPIC));
  }
}
