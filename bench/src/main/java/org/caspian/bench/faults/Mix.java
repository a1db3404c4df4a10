package org.caspian.bench.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.caspian.bench.platform.Caller;

/** Chooses what is written next: much of it about the same few things. */
final class Mix {

  private static final int SEATS = 6;
  private static final int MOST_CONDITIONS = 6;
  private static final int MOST_BALLOTS = 4;

  private final World world;
  private final Acts acts;
  private final List<Choice> choices = new ArrayList<>();
  private final int sum;

  private record Choice(int weight, Function<Random, Optional<Intent>> act) {}

  Mix(World world, Acts acts, GovernanceActs governance) {
    this.world = world;
    this.acts = acts;
    always(4, acts::importSheet);
    sometimes(6, acts::suspend);
    sometimes(6, acts::reinstate);
    sometimes(1, acts::merge);
    always(3, this::propose);
    sometimes(3, random -> acts.approve(random, this::inForce));
    sometimes(1, acts::rejectAgreement);
    always(22, acts::nominate);
    sometimes(10, acts::accept);
    sometimes(5, acts::rejectNomination);
    sometimes(7, acts::withdrawNomination);
    sometimes(3, acts::arrive);
    always(18, acts::registerPerson);
    sometimes(10, acts::withdrawRegistration);
    always(3, acts::createProject);
    sometimes(6, acts::invite);
    sometimes(5, acts::decideOnInvitation);
    sometimes(2, random -> few(random, governance));
    sometimes(3, governance::openBallot);
    sometimes(10, governance::vote);
    sometimes(3, governance::closeBallot);
    sometimes(2, governance::resolve);
    always(1, governance::issueSchedule);
    sometimes(2, governance::invoice);
    sometimes(6, governance::pay);
    always(8, governance::book);
    sometimes(5, governance::withdrawBooking);
    always(1, governance::publish);
    sum = choices.stream().mapToInt(Choice::weight).sum();
  }

  /** Not so many that nobody meets at one. */
  private Optional<Intent> few(Random random, GovernanceActs governance) {
    return world.ballots.size() < MOST_BALLOTS
        ? Optional.of(governance.prepareBallot(random))
        : Optional.empty();
  }

  private void always(int weight, Function<Random, Intent> act) {
    choices.add(new Choice(weight, act.andThen(Optional::of)));
  }

  private void sometimes(int weight, Function<Random, Optional<Intent>> act) {
    choices.add(new Choice(weight, act));
  }

  /** What is written next. */
  Intent next(Random random) {
    while (true) {
      Optional<Intent> intent = choose(random).act().apply(random);
      if (intent.isPresent()) {
        return intent.get();
      }
    }
  }

  private Choice choose(Random random) {
    int left = random.nextInt(sum);
    for (Choice choice : choices) {
      left -= choice.weight();
      if (left < 0) {
        return choice;
      }
    }
    throw new IllegalStateException("the weights do not add up");
  }

  private Intent propose(Random random) {
    Caller sending = acts.member(random);
    Caller receiving = acts.member(random);
    while (receiving.equals(sending)) {
      receiving = acts.member(random);
    }
    return acts.propose(sending, receiving, SEATS);
  }

  /** Only a few: seats are to run out. */
  private void inForce(World.Seats seats) {
    if (world.seats.size() < MOST_CONDITIONS) {
      world.seats.add(seats);
    }
  }
}
