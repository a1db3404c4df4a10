package org.caspian.members.assembly;

import java.time.LocalDate;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.outbox.OutboxMessage;

/** What is told about an assembly: which one, where, when, where it stands. Texts are left out. */
record AssemblyMessage(
    UUID id,
    String number,
    int ordinal,
    AssemblyState state,
    UUID host,
    UUID eventId,
    LocalDate startsOn,
    LocalDate endsOn) {

  static OutboxMessage convened(Assembly assembly) {
    return of("org.caspian.members.assembly.convened.v1", assembly);
  }

  static OutboxMessage updated(Assembly assembly) {
    return of("org.caspian.members.assembly.updated.v1", assembly);
  }

  static OutboxMessage postponed(Assembly assembly) {
    return of("org.caspian.members.assembly.postponed.v1", assembly);
  }

  static OutboxMessage opened(Assembly assembly) {
    return of("org.caspian.members.assembly.opened.v1", assembly);
  }

  static OutboxMessage closed(Assembly assembly) {
    return of("org.caspian.members.assembly.closed.v1", assembly);
  }

  /** Somebody came or left. */
  static OutboxMessage attended(Assembly assembly) {
    return of("org.caspian.members.assembly.attended.v1", assembly);
  }

  /** A proxy was given or taken back. */
  static OutboxMessage proxiesChanged(Assembly assembly) {
    return of("org.caspian.members.assembly.proxies-changed.v1", assembly);
  }

  static OutboxMessage motionProposed(Assembly assembly) {
    return of("org.caspian.members.assembly.motion-proposed.v1", assembly);
  }

  private static OutboxMessage of(String type, Assembly assembly) {
    AssemblyProfile profile = assembly.profile();
    return OutboxMessage.of(
        type,
        "/v1/assemblies/" + assembly.id(),
        Audience.members(),
        new AssemblyMessage(
            assembly.id(),
            assembly.number(),
            profile.ordinal(),
            assembly.state(),
            profile.host(),
            profile.eventId(),
            assembly.startsOn(),
            assembly.endsOn()));
  }
}
