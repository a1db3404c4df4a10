package org.caspian.members.learning;

import java.util.List;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.outbox.OutboxMessage;

/**
 * What is told about a learning resource: whose it is, of what kind, under which licence. Texts are
 * left out.
 */
record LearningResourceMessage(
    UUID id,
    String number,
    LearningResourceState state,
    UUID owner,
    LearningResourceKind kind,
    List<ContentLanguage> languages,
    String licence) {

  static OutboxMessage created(LearningResource resource) {
    return of("org.caspian.members.learning-resource.created.v1", resource);
  }

  static OutboxMessage updated(LearningResource resource) {
    return of("org.caspian.members.learning-resource.updated.v1", resource);
  }

  static OutboxMessage reviewed(LearningResource resource) {
    return of("org.caspian.members.learning-resource.reviewed.v1", resource);
  }

  static OutboxMessage deleted(LearningResource resource) {
    return of("org.caspian.members.learning-resource.deleted.v1", resource);
  }

  private static OutboxMessage of(String type, LearningResource resource) {
    LearningResourceProfile profile = resource.profile();
    return OutboxMessage.of(
        type,
        "/v1/learning-resources/" + resource.id(),
        Audience.membersAnd(resource.owner()),
        new LearningResourceMessage(
            resource.id(),
            resource.number(),
            resource.state(),
            resource.owner(),
            profile.kind(),
            profile.languages(),
            profile.licence()));
  }
}
