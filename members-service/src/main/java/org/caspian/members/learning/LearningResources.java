package org.caspian.members.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.caspian.members.institution.Effect;
import org.caspian.members.institution.Standings;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.IfMatch;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.ProblemException;

/**
 * The commands on learning resources; each runs in the transaction of the command that calls it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LearningResources {

  private static final String NUMBER_PREFIX = "LR";

  private final LearningResourceRepository repository;
  private final LearningResourceKeys keys;
  private final LearningReviewRepository reviews;
  private final Standings standings;
  private final LearningResourceViews views;
  private final LocalReferences localReferences;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final CommandContext command;

  LearningResources(
      LearningResourceRepository repository,
      LearningResourceKeys keys,
      LearningReviewRepository reviews,
      Standings standings,
      LearningResourceViews views,
      LocalReferences localReferences,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      CommandContext command) {
    this.repository = repository;
    this.keys = keys;
    this.reviews = reviews;
    this.standings = standings;
    this.views = views;
    this.localReferences = localReferences;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.command = command;
  }

  /**
   * Publishes a learning resource of the caller's institution.
   *
   * @throws ProblemException 403 if it is no active member or a suspension forbids it, 422 for a
   *     {@link LearningResourceRule}, 409 if the local reference is taken
   */
  LearningResourceView create(CreateLearningResource body) {
    UUID owner = command.caller().requireInstitution();
    standings.require(owner, Effect.RESOURCES);
    LearningResourceRule.check(body.profile());
    LearningResource resource =
        new LearningResource(
            ids.next(),
            numbers.next(NUMBER_PREFIX, command.at()),
            owner,
            body.profile(),
            command.at(),
            command.by());
    repository.persist(resource);
    keys.write(resource);
    if (body.localReference() != null) {
      name(resource, body.localReference());
    }
    outbox.append(resource, LearningResourceMessage.created(resource));
    return views.single(resource);
  }

  /**
   * Changes what a merge patch changes.
   *
   * @param ifMatch the header; only its version counts, and reviews that came since then do not
   * @throws ProblemException 404, 410, 403, 412, 428, 400 for the shape, 422 for a {@link
   *     LearningResourceRule}
   */
  LearningResourceView update(UUID id, String ifMatch, MergePatch patch) {
    LearningResource resource = repository.get(id);
    LearningResourceCommand.UPDATE.require(of(resource), command.caller());
    IfMatch.check(ifMatch, resource.profileVersion(), resource.version());
    LearningResourceProfile asked =
        patch.applyTo(views.single(resource), resource.asked(), LearningResourceProfile.class);
    LearningResourceRule.check(asked);
    if (resource.revise(asked, command.at(), command.by())) {
      keys.write(resource);
      outbox.append(resource, LearningResourceMessage.updated(resource));
    }
    return views.single(resource);
  }

  /**
   * Deletes it. What anybody called it is free again.
   *
   * @throws ProblemException 404, 410, 403
   */
  LearningResourceView delete(UUID id, DeleteLearningResource body) {
    LearningResource resource = repository.get(id);
    command.reason(body.reason());
    resource.delete(of(resource), command.caller(), command.at());
    localReferences.forget(resource);
    keys.forget(resource);
    outbox.append(resource, LearningResourceMessage.deleted(resource));
    return views.single(resource);
  }

  /**
   * Writes the review of the caller's institution, instead of what it said before. What says the
   * same changes nothing.
   *
   * @throws ProblemException 404, 410, 403, 422 for a {@link LearningReviewRule}
   */
  LearningReviewView review(UUID id, WriteReview body) {
    LearningResource resource = repository.get(id);
    LearningResourceCommand.REVIEW.require(of(resource), command.caller());
    LearningReviewRule.check(body);
    UUID reviewer = command.caller().requireInstitution();
    Optional<LearningReview> before = reviews.of(resource, reviewer);
    if (before.filter(review -> review.says(body)).isPresent()) {
      return LearningReviewView.of(before.get());
    }
    LearningReview review = before.orElseGet(() -> begun(resource, reviewer));
    review.say(body, command.at());
    reviews.persist(review);
    resource.reviewed(of(resource), command.caller(), command.at());
    outbox.append(resource, LearningResourceMessage.reviewed(resource));
    return LearningReviewView.of(review);
  }

  private LearningReview begun(LearningResource resource, UUID reviewer) {
    return new LearningReview(ids.next(), resource, reviewer);
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404, 410; 409 if another learning resource has it
   */
  LearningResourceView setLocalReference(UUID id, SetLocalReference body) {
    LearningResource resource = repository.get(id);
    name(resource, body.localReference());
    return views.single(resource);
  }

  private LearningResourceCommand.Case of(LearningResource resource) {
    return new LearningResourceCommand.Case(resource, standings::of);
  }

  private void name(LearningResource resource, String reference) {
    localReferences.set(resource, command.caller(), reference);
  }
}
