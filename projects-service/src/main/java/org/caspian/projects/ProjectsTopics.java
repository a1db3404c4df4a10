package org.caspian.projects;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caspian.platform.outbox.OwnedTopics;
import org.caspian.platform.outbox.Topic;

/** The topics of projects-service. */
@ApplicationScoped
class ProjectsTopics implements OwnedTopics {

  @Override
  public Set<Topic> topics() {
    return Set.of(Topic.facts("caspian.projects.project.v1"));
  }
}
