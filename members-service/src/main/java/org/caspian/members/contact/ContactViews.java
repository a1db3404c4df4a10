package org.caspian.members.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;

/** Shows contacts to the caller. */
@ApplicationScoped
class ContactViews {

  private final LocalReferences localReferences;
  private final CurrentCaller caller;

  ContactViews(LocalReferences localReferences, CurrentCaller caller) {
    this.localReferences = localReferences;
    this.caller = caller;
  }

  /** One contact, with what the caller may do. */
  ContactView single(Contact contact) {
    Caller reader = caller.get();
    return ContactView.of(
        contact,
        reader,
        localReferences.of(contact, reader).orElse(null),
        ContactCommand.allowed(contact, reader));
  }

  /** Rows of a list. */
  List<ContactView> rows(List<Contact> contacts) {
    List<UUID> ids = contacts.stream().map(Contact::id).toList();
    Map<UUID, String> references = localReferences.of(Contact.class, ids, caller.get());
    return contacts.stream()
        .map(contact -> ContactView.of(contact, caller.get(), references.get(contact.id()), null))
        .toList();
  }
}
