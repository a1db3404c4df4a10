package org.caspian.gateway.limit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * A room for a limited number of guests, who come in groups. No group has more than its share
 * inside. Who finds no room waits, and the groups take turns: of a crowd one is let in, then one of
 * each other group, so that nobody waits for another group's crowd. Safe for use by any number of
 * threads.
 *
 * @param <G> what names a group
 */
final class FairRoom<G> {

  /** Runs something later. */
  @FunctionalInterface
  interface Timer {

    /**
     * Runs the action after the delay.
     *
     * @return cancels it
     */
    Runnable after(Duration delay, Runnable action);
  }

  /**
   * How large a room is.
   *
   * @param permits how many may be inside, which may change
   * @param share how many of one group, which may change
   * @param places how many of one group may wait
   * @param patience how long each waits at most
   */
  record Size(IntSupplier permits, IntSupplier share, int places, Duration patience) {}

  /** One who wants in. */
  final class Guest {

    private final G group;
    private final Runnable admitted;
    private final Runnable refused;
    private Runnable cancelTimer = () -> {};
    private State state = State.BEFORE;

    private Guest(G group, Runnable admitted, Runnable refused) {
      this.group = group;
      this.admitted = admitted;
      this.refused = refused;
    }

    /**
     * Asks to be let in.
     *
     * @return whether the guest is inside now; if not, one of its callbacks is called, in this
     *     method or later, unless it leaves before
     */
    boolean enter() {
      State now = place(this);
      if (now == State.OUT) {
        refused.run();
      } else if (now == State.WAITING) {
        startTimer(this);
      }
      return now == State.INSIDE;
    }

    /** Leaves the room, or the queue. Again: nothing. */
    void leave() {
      FairRoom.this.leave(this).forEach(next -> next.admitted.run());
    }
  }

  private enum State {
    BEFORE,
    WAITING,
    INSIDE,
    OUT
  }

  /** Those of one group. */
  private final class Group {
    private final Deque<Guest> waiting = new ArrayDeque<>();
    private int inside;
  }

  private final Size size;
  private final Timer timer;
  private final Map<G, Group> groups = new HashMap<>();

  /** The groups of which somebody waits; the first one's turn is next. */
  private final Deque<Group> turns = new ArrayDeque<>();

  private int inside;

  FairRoom(Size size, Timer timer) {
    this.size = size;
    this.timer = timer;
  }

  /**
   * A guest who has not asked yet.
   *
   * @param admitted called when let in after waiting, by the thread of who leaves
   * @param refused called when there is no place to wait, or after waiting in vain
   */
  Guest guest(G group, Runnable admitted, Runnable refused) {
    return new Guest(group, admitted, refused);
  }

  private synchronized State place(Guest guest) {
    if (guest.state != State.BEFORE) {
      // It has left before it came.
      return guest.state;
    }
    Group group = groups.computeIfAbsent(guest.group, _ -> new Group());
    if (group.waiting.isEmpty() && hasRoomFor(group)) {
      letIn(guest, group);
    } else if (group.waiting.size() < size.places()) {
      guest.state = State.WAITING;
      if (group.waiting.isEmpty()) {
        turns.addLast(group);
      }
      group.waiting.addLast(guest);
    } else {
      guest.state = State.OUT;
    }
    return guest.state;
  }

  /** While there is room, all that wait have their share inside: nobody is overtaken. */
  private boolean hasRoomFor(Group group) {
    return inside < size.permits().getAsInt() && group.inside < size.share().getAsInt();
  }

  private void letIn(Guest guest, Group group) {
    guest.state = State.INSIDE;
    group.inside++;
    inside++;
  }

  private void startTimer(Guest guest) {
    Runnable cancel = timer.after(size.patience(), () -> giveUp(guest));
    synchronized (this) {
      guest.cancelTimer = cancel;
    }
  }

  private void giveUp(Guest guest) {
    synchronized (this) {
      if (guest.state != State.WAITING) {
        return;
      }
      guest.state = State.OUT;
      stopWaiting(guest);
    }
    guest.refused.run();
  }

  private synchronized List<Guest> leave(Guest guest) {
    State before = guest.state;
    guest.state = State.OUT;
    if (before == State.WAITING) {
      guest.cancelTimer.run();
      stopWaiting(guest);
    } else if (before == State.INSIDE) {
      Group group = groups.get(guest.group);
      group.inside--;
      inside--;
      List<Guest> next = letNextIn();
      forgetIfEmpty(guest.group, group);
      return next;
    }
    return List.of();
  }

  private void stopWaiting(Guest guest) {
    Group group = groups.get(guest.group);
    group.waiting.remove(guest);
    if (group.waiting.isEmpty()) {
      turns.remove(group);
    }
    forgetIfEmpty(guest.group, group);
  }

  private void forgetIfEmpty(G name, Group group) {
    if (group.inside == 0 && group.waiting.isEmpty()) {
      groups.remove(name);
    }
  }

  /** More than one where the room has become larger. */
  private List<Guest> letNextIn() {
    List<Guest> next = new ArrayList<>(1);
    for (Group group = nextInTurn(); group != null; group = nextInTurn()) {
      Guest guest = group.waiting.pollFirst();
      guest.cancelTimer.run();
      letIn(guest, group);
      if (!group.waiting.isEmpty()) {
        turns.addLast(group);
      }
      next.add(guest);
    }
    return next;
  }

  /**
   * Takes the group whose turn it is out of the order; one with its share inside is passed over.
   */
  private Group nextInTurn() {
    if (inside >= size.permits().getAsInt()) {
      return null;
    }
    for (Iterator<Group> order = turns.iterator(); order.hasNext(); ) {
      Group group = order.next();
      if (group.inside < size.share().getAsInt()) {
        order.remove();
        return group;
      }
    }
    return null;
  }
}
