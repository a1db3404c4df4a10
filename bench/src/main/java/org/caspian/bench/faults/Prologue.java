package org.caspian.bench.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Pause;

/** Makes the institutions, clients and whatever else everything is about. */
final class Prologue {

  private static final List<String> COUNTRIES = List.of("KZ", "AZ", "RU", "IR", "TM", "KZ");
  private static final int SEATS = 6;
  private static final int PLACES = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration POLL = Duration.ofMillis(200);

  private final World world;
  private final Acts acts;
  private final GovernanceActs governance;
  private final Writer writer;
  // Not the seed's business: nothing is chosen here.
  private final Random random = new Random(0);

  Prologue(World world, Acts acts, GovernanceActs governance, Writer writer) {
    this.world = world;
    this.acts = acts;
    this.governance = governance;
    this.writer = writer;
  }

  void play() {
    List<UUID> institutions = new ArrayList<>();
    COUNTRIES.forEach(country -> writer.write(acts.register(country, institutions::add), random));
    if (institutions.size() < COUNTRIES.size()) {
      throw new BenchException("The platform took no institutions before anything was broken");
    }
    for (UUID institution : institutions) {
      int before = world.members.size();
      // The gateway has to hear of the institution first.
      until(
          "a client of " + institution,
          () -> world.members.size() > before,
          () -> writer.write(acts.openClient(institution, world::enter), random));
    }
    for (int pair = 0; pair < 3; pair++) {
      agree(world.members.get(pair), world.members.get(pair + 1), pair + 1);
    }
    for (int event = 0; event < 2; event++) {
      hold(world.members.get(event), event + 1);
    }
    until(
        "an assembly",
        () -> !world.assemblies.isEmpty(),
        () -> writer.write(governance.convene(world.members.getFirst()), random));
    until(
        "a facility",
        () -> !world.facilities.isEmpty(),
        () -> writer.write(governance.openFacility(world.members.getFirst()), random));
  }

  private void agree(Caller sending, Caller receiving, int agreements) {
    until(
        "an agreement",
        () -> world.seats.size() == agreements,
        () -> {
          Answer proposed = writer.write(acts.propose(sending, receiving, SEATS), random);
          return acts.approve(random, world.seats::add)
              .map(approval -> writer.write(approval, random))
              .orElse(proposed);
        });
  }

  private void hold(Caller host, int events) {
    until(
        "an event",
        () -> world.events.size() == events,
        () ->
            writer.write(
                acts.createEvent(
                    host,
                    PLACES,
                    event -> writer.write(acts.openRegistration(host, event), random)),
                random));
  }

  private static void until(String what, BooleanSupplier isDone, Supplier<Answer> step) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Answer last = step.get();
      if (isDone.getAsBoolean()) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new BenchException("The platform does not give %s: %s".formatted(what, last));
      }
      Pause.of(POLL);
    }
  }
}
