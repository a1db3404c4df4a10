package org.caspian.platform.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One command in the history of an object.
 *
 * @param id the entry
 * @param at when
 * @param clientId through which client
 * @param institution by which institution; absent for the secretariat
 * @param actingPerson who pressed the button, a code; shown to that institution only
 * @param command which operation
 * @param reason as given, where the command takes one
 * @param actor who acted, where the act has legal or academic weight; by code to that institution
 *     only
 * @param changes what changed; of personal fields only that they did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryEntryView(
    @NotNull UUID id,
    @NotNull Instant at,
    @NotNull String clientId,
    UUID institution,
    String actingPerson,
    @NotNull String command,
    String reason,
    ActorView actor,
    @NotNull List<FieldChange> changes) {

  /** Copies the list. */
  public HistoryEntryView {
    changes = List.copyOf(changes);
  }
}
