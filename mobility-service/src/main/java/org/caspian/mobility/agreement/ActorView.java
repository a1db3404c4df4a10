package org.caspian.mobility.agreement;

import java.time.LocalDate;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.PersonIds;
import org.caspian.platform.command.Actor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a caller sees of the person who acted.
 *
 * @param code null for everybody but the person's own institution
 */
record ActorView(
    UUID personId,
    @Schema(description = "Shown to the person's own institution only") String code,
    String position,
    Actor.Method method,
    LocalDate actedOn,
    String evidence) {

  static ActorView of(Actor actor, UUID institution, Caller caller, PersonIds persons) {
    return new ActorView(
        persons.of(institution, actor.code()),
        caller.is(institution) ? actor.code() : null,
        actor.position(),
        actor.method(),
        actor.actedOn(),
        actor.evidence());
  }
}
