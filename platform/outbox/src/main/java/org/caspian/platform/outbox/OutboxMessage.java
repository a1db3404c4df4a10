package org.caspian.platform.outbox;

import java.util.Objects;
import org.caspian.platform.access.Audience;

/**
 * What is to be told about one aggregate. It becomes a CloudEvent in binary mode, keyed by the
 * aggregate's id; its id, source, time and version are added by {@link Outbox}.
 *
 * <p>Carries ids, codes and dates, never names of persons.
 */
public final class OutboxMessage {

  private final String type;
  private final String subject;
  private final Audience audience;
  private final Object data;

  private OutboxMessage(String type, String subject, Audience audience, Object data) {
    this.type = Objects.requireNonNull(type);
    this.subject = Objects.requireNonNull(subject);
    this.audience = Objects.requireNonNull(audience);
    this.data = Objects.requireNonNull(data);
    Topic.nameFor(type);
  }

  /**
   * A message.
   *
   * @param type what happened, {@code org.caspian.<service>.<aggregate>.<what>.v<n>}; the topic
   *     follows from it
   * @param subject the aggregate's URL path, {@code /v1/nominations/<id>}
   * @param audience who could see the object before or after the change
   * @param data a record, written as JSON without nulls
   * @throws IllegalArgumentException if the type is not of that form
   */
  public static OutboxMessage of(String type, String subject, Audience audience, Object data) {
    return new OutboxMessage(type, subject, audience, data);
  }

  /** What happened. */
  public String type() {
    return type;
  }

  /** The aggregate's URL path. */
  public String subject() {
    return subject;
  }

  /** Who could see the object before or after the change. */
  public Audience audience() {
    return audience;
  }

  /** What is told, still as an object. */
  public Object data() {
    return data;
  }

  /** The topic it goes to. */
  public String topic() {
    return Topic.nameFor(type);
  }

  @Override
  public String toString() {
    return "OutboxMessage[" + type + ", " + subject + "]";
  }
}
