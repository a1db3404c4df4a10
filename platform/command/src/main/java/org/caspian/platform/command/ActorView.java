package org.caspian.platform.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.PersonIds;

/**
 * What a caller sees of a person who acted.
 *
 * @param personId the platform's id of the person
 * @param code the person's code; absent for everybody but the person's own institution
 * @param position the office held
 * @param method how the act was done
 * @param actedOn the day of the act
 * @param evidence where the proof is kept; absent if not told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActorView(
    @NotNull UUID personId,
    String code,
    @NotNull String position,
    @NotNull Actor.Method method,
    @NotNull LocalDate actedOn,
    String evidence) {

  /**
   * The actor as this caller may see it.
   *
   * @param actor who acted
   * @param institution the institution that vouches for the actor; empty for the secretariat
   * @param caller to whom it is shown
   * @param persons derives the id
   * @return the view
   */
  public static ActorView of(
      Actor actor, Optional<UUID> institution, Caller caller, PersonIds persons) {
    return new ActorView(
        persons.of(institution.orElse(Audience.SECRETARIAT_ID), actor.code()),
        caller.isSame(institution) ? actor.code() : null,
        actor.position(),
        actor.method(),
        actor.actedOn(),
        actor.evidence());
  }
}
