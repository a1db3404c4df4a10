package org.caspian.bench.faults.check;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What there is when a run is over and all is quiet, as rows of the databases, records of the
 * topics and answers of the API.
 *
 * @param roots the objects
 * @param outbox the messages that services have written
 * @param history what the histories of objects have
 * @param keys the idempotency keys with a stored answer
 * @param taken how often each message was taken in, by service
 * @param putAside what waits in inboxes for a further try, or is parked: it could not be taken in
 * @param records what the topics have
 * @param foreign ids of messages that no service has sent: poison
 * @param feed the change feed as the gateway keeps it
 * @param shown the ids of entries that the change feed shows to the secretariat
 * @param places seats and places that are limited
 * @param nominations the nominations with their stays
 * @param stays the stays with their nominations
 * @param institutions the institutions as their owner has them
 * @param copies the institutions as the others have them
 * @param shownObjects objects as the API shows them
 * @param listeners the services that keep a copy of institutions
 */
public record Evidence(
    List<Root> roots,
    List<Message> outbox,
    List<HistoryEntry> history,
    List<StoredKey> keys,
    List<Taken> taken,
    List<PutAside> putAside,
    List<SentRecord> records,
    Set<UUID> foreign,
    List<FeedEntry> feed,
    List<UUID> shown,
    List<Places> places,
    List<NominationRow> nominations,
    List<StayRow> stays,
    List<Institution> institutions,
    List<Copy> copies,
    List<Shown> shownObjects,
    Set<String> listeners) {

  /** An object: the root of an aggregate. {@code state} is null where it has none. */
  public record Root(String service, String type, UUID id, long version, String state) {

    /** Of a vote, and of who comes and goes, no message tells: what came out is told at the end. */
    boolean tellsEachVersion() {
      return !type.equals("Ballot") && !type.equals("Assembly");
    }
  }

  /** A row of an outbox. */
  public record Message(
      String service,
      UUID id,
      String topic,
      UUID aggregate,
      long version,
      String type,
      boolean published) {}

  /** An entry of a history. */
  public record HistoryEntry(String type, UUID object, String command, String client) {}

  /** An idempotency key whose answer is stored, or whose rows are. */
  public record StoredKey(String service, String client, String key) {}

  /** How often a message was taken in by a service: once is right. */
  public record Taken(String service, UUID message, long times) {}

  /** That the inbox of a service keeps messages of this key. */
  public record PutAside(String service, String key) {}

  /** A record of a topic. {@code id} is null for what is no message of the platform. */
  public record SentRecord(
      String topic, int partition, long offset, String key, UUID id, String type, long version) {}

  /** An entry of the change feed that tells of a message. */
  public record FeedEntry(long position, UUID id, String type, String subject, long version) {}

  /**
   * Something of which there is only so much.
   *
   * @param what what it is, for people
   * @param object whose it is: the condition or the event
   * @param limit how many there are
   * @param held how many the objects hold
   * @param ledger how many the ledger says are held
   * @param waiting how many objects wait for one
   * @param ledgerWaiting how many the ledger says wait
   */
  public record Places(
      String what,
      UUID object,
      long limit,
      long held,
      long ledger,
      long waiting,
      long ledgerWaiting) {}

  /** A nomination. */
  public record NominationRow(UUID id, String state, UUID stay) {}

  /** A stay. */
  public record StayRow(UUID id, UUID nomination, String state) {}

  /**
   * An institution at its owner; {@code content} is all that is told of it, in one form.
   *
   * @param successor the one that it was merged into; null if it goes on
   */
  public record Institution(UUID id, long version, UUID successor, String content) {}

  /** An institution as another service has heard of it. */
  public record Copy(String service, UUID id, long version, String content) {}

  /** An object as its own institution is shown it. */
  public record Shown(String type, UUID id, int status, long version, String state) {}
}
