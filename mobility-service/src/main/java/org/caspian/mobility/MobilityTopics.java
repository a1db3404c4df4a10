package org.caspian.mobility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caspian.platform.outbox.OwnedTopics;
import org.caspian.platform.outbox.Topic;

/** The topics of mobility-service. */
@ApplicationScoped
class MobilityTopics implements OwnedTopics {

  @Override
  public Set<Topic> topics() {
    return Set.of(
        Topic.facts("caspian.mobility.agreement.v1"),
        Topic.facts("caspian.mobility.nomination.v1"),
        Topic.facts("caspian.mobility.stay.v1"));
  }
}
