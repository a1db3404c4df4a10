package org.caspian.bench.faults;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.caspian.bench.platform.Caller;

/** What the callers know of each other's objects, and so may do something with. */
final class World {

  /** An agreement that waits for the other party. */
  record Proposal(UUID id, Caller other, String hash, Seats seats) {}

  /** A condition of an agreement in force. */
  record Seats(UUID agreement, UUID condition, Caller sending, Caller receiving) {}

  /** A nomination, as its receiver has read it. */
  record Nominated(UUID id, long version, Caller sending, Caller receiving) {}

  /** A stay that is planned. */
  record Planned(UUID id, Caller host) {}

  /** An event whose registration is open. */
  record Open(UUID id) {}

  /** A person that was registered. */
  record Registered(UUID id, Caller home) {}

  /** A project that is a draft. */
  record Draft(UUID id, Caller coordinator) {}

  /** An invitation to a project. */
  record Invited(UUID project, Caller partner) {}

  /** A ballot, and who is asked. */
  record Polled(UUID id, List<Caller> voters) {}

  /** A facility that members book. */
  record Shared(UUID id, Caller owner) {}

  /** A booking that holds its slot. */
  record Booked(UUID id, Caller requester) {}

  final List<Caller> members = new CopyOnWriteArrayList<>();
  final Map<String, Caller> callers = new ConcurrentHashMap<>();
  final Pool<UUID> institutions = new Pool<>();
  final Pool<UUID> suspended = new Pool<>();
  final Pool<String> references = new Pool<>();
  final Pool<Proposal> proposals = new Pool<>();
  final List<Seats> seats = new CopyOnWriteArrayList<>();
  final Pool<Nominated> pending = new Pool<>();
  final Pool<Nominated> accepted = new Pool<>();
  final Pool<Planned> stays = new Pool<>();
  final List<Open> events = new CopyOnWriteArrayList<>();
  final Pool<Registered> registrations = new Pool<>();
  final Pool<Draft> drafts = new Pool<>();
  final Pool<Invited> invitations = new Pool<>();
  final List<UUID> assemblies = new CopyOnWriteArrayList<>();
  final Pool<Polled> ballots = new Pool<>();
  final Pool<Polled> polls = new Pool<>();
  final Pool<UUID> passed = new Pool<>();
  final Pool<UUID> schedules = new Pool<>();
  final Pool<UUID> invoices = new Pool<>();
  final List<Shared> facilities = new CopyOnWriteArrayList<>();
  final Pool<Booked> bookings = new Pool<>();

  private final AtomicInteger names = new AtomicInteger();

  /** A number that nobody else is given. */
  int next() {
    return names.incrementAndGet();
  }

  void enter(Caller member) {
    members.add(member);
    callers.put(member.clientId(), member);
  }
}
