package org.caspian.gateway.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.caspian.gateway.directory.Directory;
import org.caspian.gateway.directory.InstitutionState;
import org.caspian.platform.outbox.InboundMessage;
import org.caspian.platform.outbox.MessageHandler;

/** Keeps the directory in step with what members-service says of institutions. */
@ApplicationScoped
class InstitutionHandler implements MessageHandler {

  private final Directory directory;

  InstitutionHandler(Directory directory) {
    this.directory = directory;
  }

  @Override
  public Set<String> topics() {
    return Set.of("caspian.members.institution.v1");
  }

  @Override
  public void handle(InboundMessage message) {
    directory.follow(message.data(Institution.class).state());
  }

  /** Of an institution's public state, what the gateway keeps. */
  record Institution(
      UUID id, long version, String label, String country, String membership, Set<String> effects) {

    InstitutionState state() {
      return new InstitutionState(id, version, label, country, membership, effects);
    }
  }
}
