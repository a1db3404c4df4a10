package org.caspian.mobility.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caspian.mobility.directory.Directory;
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
  public void handle(InboundMessage message) {
    InstitutionState state = message.data(InstitutionState.class);
    directory.learn(message.key(), state.membership(), state.effects(), message.aggregateVersion());
  }
}
