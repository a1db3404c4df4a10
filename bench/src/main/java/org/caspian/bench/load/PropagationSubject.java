package org.caspian.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caspian.bench.platform.BenchException;
import org.caspian.bench.platform.Platform;

/**
 * From the commit of a message's cause in the database of members-service to the commit of its
 * effect in that of mobility-service, by the clock of the database server that both are in. It
 * holds the call that wakes the relay, the relay, the broker, and the inbox with its handler.
 */
final class PropagationSubject implements Subject {

  static final String RECEIVER = "mobility";
  private static final int WRITERS = 4;
  private static final int INSTITUTIONS_OF_EACH = 16;

  private final Platform platform;
  private final Messages messages;
  private final double rate;
  private final String name;
  private final List<Desk> desks = new ArrayList<>();

  /** Institutions that one writer alone tells of, so that their versions commit in order. */
  private static final class Desk {
    private final List<UUID> institutions = new ArrayList<>();
    private long sent;

    Desk() {
      for (int each = 0; each < INSTITUTIONS_OF_EACH; each++) {
        institutions.add(UUID.randomUUID());
      }
    }

    UUID institution() {
      return institutions.get((int) (sent % INSTITUTIONS_OF_EACH));
    }

    long version() {
      return sent / INSTITUTIONS_OF_EACH + 1;
    }
  }

  PropagationSubject(String name, Platform platform, Messages messages, double rate) {
    this.name = name;
    this.platform = platform;
    this.messages = messages;
    this.rate = rate;
    for (int writer = 0; writer < WRITERS; writer++) {
      desks.add(new Desk());
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Sample measure(Duration length) {
    List<UUID> sent = write(length);
    try (Connection sender = platform.connect(Messages.SENDER);
        Connection receiver = platform.connect(RECEIVER)) {
      return CommitTimes.sample(CommitTimes.of(sender, "bench_sent", sent), receiver, length);
    } catch (SQLException failure) {
      throw new BenchException("It cannot be told when messages arrived", failure);
    }
  }

  private List<UUID> write(Duration length) {
    long end = System.nanoTime() + length.toNanos();
    Pace pace = Pace.of(rate);
    try (Waker waker = new Waker(platform);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<List<UUID>>> running =
          desks.stream().map(desk -> threads.submit(() -> write(desk, pace, end, waker))).toList();
      List<UUID> sent = new ArrayList<>();
      for (Future<List<UUID>> each : running) {
        sent.addAll(each.get());
      }
      return sent;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new BenchException("Interrupted while messages were written", interruption);
    } catch (ExecutionException failure) {
      throw new BenchException("Messages cannot be written", failure.getCause());
    }
  }

  private List<UUID> write(Desk desk, Pace pace, long end, Waker waker) throws SQLException {
    List<UUID> sent = new ArrayList<>();
    try (Connection connection = platform.connect(Messages.SENDER);
        PreparedStatement insert = connection.prepareStatement(Messages.INSERT)) {
      while (true) {
        long due = pace.next();
        if (due >= end) {
          return sent;
        }
        Pace.await(due);
        UUID message = UUID.randomUUID();
        messages.send(insert, message, desk.institution(), desk.version());
        desk.sent++;
        waker.wake();
        sent.add(message);
      }
    }
  }
}
