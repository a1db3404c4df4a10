package org.caspian.platform.rest.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Lets a limited number of requests in, a further number wait in order for a limited time, and
 * refuses the rest at once. So a burst ends in a short queue, not in a pool of threads that all
 * wait for the database.
 */
public final class Admission {

  /** Runs something later. */
  @FunctionalInterface
  public interface Timer {

    /**
     * Runs the action after the delay.
     *
     * @return cancels it
     */
    Runnable after(Duration delay, Runnable action);
  }

  /** A request's place; the callbacks are called outside of any lock, one of them once. */
  public final class Ticket {

    private final Runnable admitted;
    private final Runnable refused;
    private Runnable cancelTimer = () -> {};
    private State state = State.WAITING;

    private Ticket(Runnable admitted, Runnable refused) {
      this.admitted = admitted;
      this.refused = refused;
    }

    /** Gives the place back, or leaves the queue. Again: nothing. */
    public void close() {
      Admission.this.close(this);
    }
  }

  private enum State {
    WAITING,
    ADMITTED,
    OUT
  }

  private final int permits;
  private final int places;
  private final Duration patience;
  private final Timer timer;
  private final Deque<Ticket> waiting = new ArrayDeque<>();
  private int admitted;

  /**
   * An empty room.
   *
   * @param permits how many may be inside
   * @param places how many may wait
   * @param patience how long each may wait
   */
  public Admission(int permits, int places, Duration patience, Timer timer) {
    this.permits = permits;
    this.places = places;
    this.patience = patience;
    this.timer = timer;
  }

  /**
   * Asks to be let in.
   *
   * @param timeLeft how long it is of use to be let in; empty if that is not known
   * @param admitted called when let in: at once, or when another leaves
   * @param refused called when there is no place to wait, or after waiting in vain
   */
  public Ticket enter(Optional<Duration> timeLeft, Runnable admitted, Runnable refused) {
    Ticket ticket = new Ticket(admitted, refused);
    switch (place(ticket)) {
      case ADMITTED -> admitted.run();
      case OUT -> refused.run();
      case WAITING ->
          startTimer(
              ticket, timeLeft.filter(left -> left.compareTo(patience) < 0).orElse(patience));
    }
    return ticket;
  }

  private synchronized State place(Ticket ticket) {
    if (admitted < permits) {
      admitted++;
      ticket.state = State.ADMITTED;
    } else if (waiting.size() < places) {
      waiting.addLast(ticket);
    } else {
      ticket.state = State.OUT;
    }
    return ticket.state;
  }

  private void startTimer(Ticket ticket, Duration wait) {
    Runnable cancel = timer.after(wait, () -> giveUp(ticket));
    synchronized (this) {
      ticket.cancelTimer = cancel;
    }
  }

  private void giveUp(Ticket ticket) {
    synchronized (this) {
      if (ticket.state != State.WAITING) {
        return;
      }
      waiting.remove(ticket);
      ticket.state = State.OUT;
    }
    ticket.refused.run();
  }

  private void close(Ticket ticket) {
    Ticket next = null;
    synchronized (this) {
      State before = ticket.state;
      ticket.state = State.OUT;
      switch (before) {
        case WAITING -> {
          waiting.remove(ticket);
          ticket.cancelTimer.run();
        }
        case ADMITTED -> next = passOn();
        case OUT -> {}
      }
    }
    if (next != null) {
      next.admitted.run();
    }
  }

  /** The one who waited longest takes the place over; nobody can slip in between. */
  private Ticket passOn() {
    Ticket next = waiting.pollFirst();
    if (next == null) {
      admitted--;
    } else {
      next.state = State.ADMITTED;
      next.cancelTimer.run();
    }
    return next;
  }
}
