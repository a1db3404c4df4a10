package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.outbox.Outbox;

/**
 * Keeps what is told of institutions, to services and in lists, in line with how they stand.
 * Whoever changes something that decides about standing calls it in the same transaction; a day
 * that begins calls it too.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StandingTold {

  private final InstitutionRepository repository;
  private final StandingToday today;
  private final Successions successions;
  private final Outbox outbox;

  StandingTold(
      InstitutionRepository repository,
      StandingToday today,
      Successions successions,
      Outbox outbox) {
    this.repository = repository;
    this.today = today;
    this.successions = successions;
    this.outbox = outbox;
  }

  /**
   * Tells how an institution stands, if it stands otherwise than was told; of one that was merged,
   * how its successor does, who answers for it.
   *
   * @param at when
   * @param by who changed it: a client, or the clock
   */
  public void follow(UUID institution, Instant at, String by) {
    UUID answering = successions.read().actingFor(institution);
    Institution followed = repository.findById(answering, LockModeType.PESSIMISTIC_WRITE);
    if (followed.stands(today.besideSuspension(answering), at, by)) {
      outbox.append(followed, InstitutionMessage.updated(followed));
    }
  }

  /** Those of which it is told that they are members. */
  public List<UUID> toldToBeMembers() {
    return repository.list("membership", Membership.ACTIVE).stream().map(Institution::id).toList();
  }

  /**
   * Those of the institutions of which today something else is told than how they stand; of those
   * that were merged nothing is told any more.
   */
  public List<UUID> notAsTold() {
    Map<UUID, Standing> standings = today.besideSuspension();
    return repository.list("successorId is null").stream()
        .filter(known -> !known.isTold(standings.getOrDefault(known.id(), Standing.unknown())))
        .map(Institution::id)
        .toList();
  }
}
