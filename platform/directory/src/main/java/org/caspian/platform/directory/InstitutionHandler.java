package org.caspian.platform.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.outbox.InboundMessage;
import org.caspian.platform.outbox.MessageHandler;

/** Keeps the directory in step with members-service. Every message carries the whole state. */
@ApplicationScoped
class InstitutionHandler implements MessageHandler {

  private static final String TOPIC = "caspian.members.institution.v1";

  private final Directory directory;

  InstitutionHandler(Directory directory) {
    this.directory = directory;
  }

  @Override
  public Set<String> topics() {
    return Set.of(TOPIC);
  }

  @Override
  public boolean overwritesState() {
    return true;
  }

  @Override
  public void handle(InboundMessage message) {
    State state = message.data(State.class);
    directory.learn(
        new KnownInstitution(
            message.key(),
            state.label(),
            state.country(),
            state.timeZone(),
            state.membership(),
            state.effects()),
        state.successorId().orElse(null),
        message.aggregateVersion());
  }

  /** Of an institution's public state, what is kept. */
  record State(
      String label,
      String country,
      String timeZone,
      String membership,
      Set<String> effects,
      Optional<UUID> successorId) {}
}
