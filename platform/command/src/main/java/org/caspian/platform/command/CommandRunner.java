package org.caspian.platform.command;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caspian.platform.rest.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs one call of a command. */
@Singleton
final class CommandRunner {

  private static final int BAD_REQUEST = 400;

  private final Tries tries;
  private final IdempotencyStore store;
  private final HistoryKeeper history;
  private final Answers answers;
  private final CommandContext context;

  CommandRunner(
      Tries tries,
      IdempotencyStore store,
      HistoryKeeper history,
      Answers answers,
      CommandContext context) {
    this.tries = tries;
    this.store = store;
    this.history = history;
    this.answers = answers;
    this.context = context;
  }

  /** The whole call is one transaction. */
  RestResponse<?> asOne(CommandCall call, Callable<RestResponse<?>> work) throws Exception {
    CommandContext.Said before = context.said();
    try {
      return tries.run(
          () -> {
            context.begin(before);
            Optional<StoredAnswer> known = call.keyed().flatMap(this::known);
            return known.isPresent() ? answers.replay(known.get()) : judge(call, work);
          });
    } catch (RefusedAnswer refused) {
      return refused.answer();
    } catch (ProblemException refusal) {
      if (context.keptRefusal().isPresent()) {
        keep(context.keptRefusal().get());
      }
      throw refusal;
    }
  }

  /** What was refused has been rolled back: the entry is a transaction of its own. */
  private void keep(CommandContext.KeptRefusal refusal) throws Exception {
    tries.run(
        () -> {
          history.write(refusal);
          return refusal;
        });
  }

  /** The call is as many transactions as it has rows; its key is stored first. */
  RestResponse<?> byRow(CommandCall call, Callable<RestResponse<?>> work) throws Exception {
    context.caller().requireGoesOn();
    if (call.keyed().isPresent()) {
      KeyedCall keyed = call.keyed().get();
      tries.run(
          () -> {
            if (find(keyed).isEmpty()) {
              store.insertHeader(keyed, context.at());
            }
            return keyed;
          });
    }
    RestResponse<?> answer = work.call();
    if (context.rows().onlyRepeated()) {
      answer.getHeaders().putSingle(Answers.REPLAYED, true);
    }
    return answer;
  }

  /** What was done for an institution before it was merged is answered again, nothing else. */
  private RestResponse<?> judge(CommandCall call, Callable<RestResponse<?>> work) throws Exception {
    context.caller().requireGoesOn();
    RestResponse<?> returned =
        history.recording(
            () -> {
              RestResponse<?> answer = work.call();
              if (answer.getStatus() >= BAD_REQUEST) {
                throw new RefusedAnswer(answer);
              }
              return answer;
            });
    Answers.Rendering rendering = answers.render(returned);
    call.keyed().ifPresent(keyed -> store.insert(keyed, rendering.stored(), context.at()));
    return rendering.answer();
  }

  private Optional<StoredAnswer> known(KeyedCall keyed) {
    return find(keyed).flatMap(IdempotencyStore.Stored::answer);
  }

  private Optional<IdempotencyStore.Stored> find(KeyedCall keyed) {
    if (!store.tryLock(keyed.key().lock())) {
      throw CommandProblems.requestInProgress();
    }
    Optional<IdempotencyStore.Stored> stored = store.find(keyed.key());
    if (stored.isPresent() && !stored.get().request().equals(keyed.request())) {
      throw CommandProblems.keyReused();
    }
    return stored;
  }
}
