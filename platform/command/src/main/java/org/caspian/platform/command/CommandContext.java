package org.caspian.platform.command;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;

/** What is true for the whole of the running command, and what its history is to say of it. */
@RequestScoped
public class CommandContext {

  private final CurrentCaller currentCaller;
  private final Clock clock;
  private final CurrentChanges changes;
  private final RowTally rows = new RowTally();
  private CommandCall call;
  private Instant at;
  private Said said = Said.NOTHING;
  private String forgotten;
  private Optional<KeptRefusal> keptRefusal = Optional.empty();

  CommandContext(CurrentCaller currentCaller, Clock clock, CurrentChanges changes) {
    this.currentCaller = currentCaller;
    this.clock = clock;
    this.changes = changes;
  }

  /**
   * When the command happens: one instant for everything that it writes, also for each row of an
   * import.
   *
   * @return the instant, in milliseconds
   */
  public Instant at() {
    if (at == null) {
      at = clock.instant();
    }
    return at;
  }

  /**
   * Who gives the command.
   *
   * @return the caller
   */
  public Caller caller() {
    return currentCaller.get();
  }

  /**
   * Whose client gives the command, as {@link AggregateRoot#changed} wants it.
   *
   * @return the client id
   */
  public String by() {
    return caller().clientId();
  }

  /**
   * Keeps the reason that was given for the command in its history.
   *
   * @param reason as the caller wrote it
   */
  public void reason(String reason) {
    said = new Said(reason, said.actor());
  }

  /**
   * Keeps the person who acted in the history of the command.
   *
   * @param actor the person as the institution named them
   */
  public void actor(Actor actor) {
    said = new Said(said.reason(), actor);
  }

  /**
   * Says what happens to a root of which the caller may know nothing, or not by this name: its
   * history tells this instead of the command, which another one was given, and not why that was.
   *
   * @param root the other root, changed by this command
   * @param name what happens to it, for example {@code registration.promote}
   */
  public void consequence(AggregateRoot root, String name) {
    changes.get().ifPresent(running -> running.named(EntityKey.of(root), name));
  }

  /** Who pressed the button, unless this command is to forget that person. */
  Optional<String> actingPerson() {
    return caller().actingPerson().filter(person -> !person.equals(forgotten));
  }

  void forget(String person) {
    forgotten = person;
  }

  /**
   * Keeps in the history of a root that this command was refused, though it changes nothing: for
   * what somebody is not even to try. To be called just before the refusal is thrown.
   *
   * @param root the root about which the command was given
   * @param name what happened, for example {@code membershipApplication.nominate-refused}
   */
  public void keepRefusal(AggregateRoot root, String name) {
    keptRefusal = Optional.of(new KeptRefusal(root, name));
    if (root instanceof SharedRoot shared) {
      shared.audience(); // now: the entry is written after the transaction that can read it
    }
  }

  Optional<KeptRefusal> keptRefusal() {
    return keptRefusal;
  }

  /** A try begins: a new instant, and nothing said but what was said before all tries. */
  void begin(Said before) {
    keptRefusal = Optional.empty();
    at = clock.instant();
    said = before;
    forgotten = null;
  }

  Said said() {
    return said;
  }

  void running(CommandCall running) {
    call = running;
  }

  CommandCall call() {
    return Optional.ofNullable(call)
        .orElseThrow(() -> new IllegalStateException("no @Command is running"));
  }

  RowTally rows() {
    return rows;
  }

  /** That a command about a root was refused, and what its history calls that. */
  record KeptRefusal(AggregateRoot root, String name) {}

  /** What the history of a command is to say beside its changes; either may be null. */
  record Said(String reason, Actor actor) {
    static final Said NOTHING = new Said(null, null);
  }
}
