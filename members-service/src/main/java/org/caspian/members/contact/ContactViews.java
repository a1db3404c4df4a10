package org.caspian.members.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.institution.Standings;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.person.Retention;

/** Shows contacts to the caller. */
@ApplicationScoped
class ContactViews {

  private final Standings standings;
  private final LocalReferences localReferences;
  private final Retention retention;
  private final CurrentCaller caller;

  ContactViews(
      Standings standings,
      LocalReferences localReferences,
      Retention retention,
      CurrentCaller caller) {
    this.standings = standings;
    this.localReferences = localReferences;
    this.retention = retention;
    this.caller = caller;
  }

  /** One contact, with what the caller may do. */
  ContactView single(Contact contact) {
    Caller reader = caller.get();
    return ContactView.of(
        contact,
        reader,
        isMember(reader),
        localReferences.of(contact, reader).orElse(null),
        retainUntil(contact),
        ContactCommand.allowed(
            new ContactCommand.Case(contact, standings::refusalOfMerged), reader));
  }

  /** Rows of a list. */
  List<ContactView> rows(List<Contact> contacts) {
    Caller reader = caller.get();
    boolean isMember = isMember(reader);
    List<UUID> ids = contacts.stream().map(Contact::id).toList();
    Map<UUID, String> references = localReferences.of(Contact.class, ids, reader);
    return contacts.stream()
        .map(
            contact ->
                ContactView.of(
                    contact,
                    reader,
                    isMember,
                    references.get(contact.id()),
                    retainUntil(contact),
                    null))
        .toList();
  }

  private LocalDate retainUntil(Contact contact) {
    return contact.lastDay().map(retention::until).orElse(null);
  }

  private boolean isMember(Caller reader) {
    return reader.institution().filter(standings::isMember).isPresent();
  }
}
