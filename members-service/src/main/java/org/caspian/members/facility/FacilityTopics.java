package org.caspian.members.facility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caspian.platform.outbox.OwnedTopics;
import org.caspian.platform.outbox.Topic;

/** The topics of facilities and of what is booked of them. */
@ApplicationScoped
class FacilityTopics implements OwnedTopics {

  @Override
  public Set<Topic> topics() {
    return Set.of(
        Topic.facts("caspian.members.facility.v1"), Topic.facts("caspian.members.booking.v1"));
  }
}
