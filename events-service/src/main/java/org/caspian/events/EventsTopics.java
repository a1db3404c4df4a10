package org.caspian.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caspian.platform.outbox.OwnedTopics;
import org.caspian.platform.outbox.Topic;

/** The topics of events-service. */
@ApplicationScoped
class EventsTopics implements OwnedTopics {

  @Override
  public Set<Topic> topics() {
    return Set.of(
        Topic.facts("caspian.events.event.v1"), Topic.facts("caspian.events.registration.v1"));
  }
}
