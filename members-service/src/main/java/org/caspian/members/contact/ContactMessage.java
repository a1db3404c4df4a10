package org.caspian.members.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.outbox.OutboxMessage;

/** What is told about a contact: whose it is and which roles it has. Nothing says who it is. */
record ContactMessage(
    UUID id, UUID institution, List<HeldRoleView> roles, Instant lastConfirmedAt) {

  static OutboxMessage created(Contact contact) {
    return of("created", contact);
  }

  static OutboxMessage updated(Contact contact) {
    return of("updated", contact);
  }

  static OutboxMessage confirmed(Contact contact) {
    return of("confirmed", contact);
  }

  static OutboxMessage roleAssigned(Contact contact) {
    return of("role-assigned", contact);
  }

  static OutboxMessage roleEnded(Contact contact) {
    return of("role-ended", contact);
  }

  static OutboxMessage erased(Contact contact) {
    return of("erased", contact);
  }

  private static OutboxMessage of(String what, Contact contact) {
    return OutboxMessage.of(
        "org.caspian.members.contact." + what + ".v1",
        "/v1/contacts/" + contact.id(),
        Audience.membersAnd(contact.institution()),
        new ContactMessage(
            contact.id(),
            contact.institution(),
            contact.roles().stream().map(HeldRoleView::of).toList(),
            contact.lastConfirmedAt()));
  }
}
